import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { SheetImport } from '@/components/sheet/sheet-import';
import { useText } from '@/i18n/use-text';
import { formatMonth } from '@/lib/month';
import { SelectField } from '@/ui/field';
import { Filters, Stack } from '@/ui/layout';

/** The bank's month from an Excel file. */
export function CreditImport() {
  const { t } = useText();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const months = Array.from({ length: 12 }, (_, i) => `${plan.year}-${String(i + 1).padStart(2, '0')}-01`);
  const today = new Date().toISOString();
  const [month, setMonth] = useState(months.filter((one) => one <= today).at(-1) ?? `${plan.year}-01-01`);
  return (
    <FormPage
      title={t('credit.import')}
      lead={t('credit.import.lead')}
      over={<Link to="/kinh-phi/tin-dung">{t('credit.title')}</Link>}
      permission="credit:write"
    >
      <Stack>
        <Filters>
          <SelectField
            label={t('credit.month')}
            value={month}
            options={months.map((value) => ({ value, label: formatMonth(value) }))}
            onChange={setMonth}
          />
        </Filters>
        <SheetImport
          url="/api/v1/credit-import"
          query={{ planId: plan.id, month }}
          onApplied={() => void navigate({ to: '/kinh-phi/tin-dung' })}
        />
      </Stack>
    </FormPage>
  );
}
