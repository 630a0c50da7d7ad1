import { Link, useNavigate } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { SheetImport } from '@/components/sheet/sheet-import';
import { useText } from '@/i18n/use-text';

/** Vouchers from an Excel file: all of it or nothing. */
export function ImportDisbursements() {
  const { t } = useText();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  return (
    <FormPage
      title={t('disbursement.fromSheet')}
      lead={t('disbursement.fromSheet.lead')}
      over={<Link to="/kinh-phi/giai-ngan">{t('disbursement.title')}</Link>}
      permission="disbursement:write"
    >
      <SheetImport
        url="/api/v1/sheets/disbursements"
        query={{ planId: plan.id }}
        onApplied={() => void navigate({ to: '/kinh-phi/giai-ngan', search: { order: '-postedAt' } })}
      />
    </FormPage>
  );
}
