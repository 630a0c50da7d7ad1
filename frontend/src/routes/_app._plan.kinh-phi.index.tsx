import { createFileRoute } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { FundingOverview } from '@/features/funding/funding-overview';
import { FundingTotals } from '@/features/funding/funding-totals';
import { useText } from '@/i18n/use-text';
import { Stack } from '@/ui/layout';

export const Route = createFileRoute('/_app/_plan/kinh-phi/')({ component: MoneyOfPlan });

function MoneyOfPlan() {
  const { t } = useText();
  const plan = useChosenPlan();
  return (
    <>
      <PageTitle
        lead={plan.title}
        aside={<ExportButton url="/api/v1/sheets/stated-funding" query={{ planId: plan.id }} />}
      >
        {t('app.screen.money')}
      </PageTitle>
      <Stack>
        <FundingTotals />
        <FundingOverview />
      </Stack>
    </>
  );
}
