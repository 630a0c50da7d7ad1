import { Link, useNavigate } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { SheetImport } from '@/components/sheet/sheet-import';
import { useText } from '@/i18n/use-text';

/** Gifts and their use from an Excel file: all of it or nothing. */
export function ContributionImport() {
  const { t } = useText();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  return (
    <FormPage
      title={t('contribution.fromSheet')}
      lead={t('contribution.fromSheet.lead')}
      over={<Link to="/kinh-phi/huy-dong">{t('contribution.title')}</Link>}
      permission="contribution:write"
    >
      <SheetImport
        url="/api/v1/sheets/contributions"
        query={{ planId: plan.id }}
        onApplied={() => void navigate({ to: '/kinh-phi/huy-dong' })}
      />
    </FormPage>
  );
}
