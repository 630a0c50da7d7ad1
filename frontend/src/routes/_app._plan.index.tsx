import { createFileRoute } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { FundingOverview } from '@/features/funding/funding-overview';
import { FundingTotals } from '@/features/funding/funding-totals';
import { IndicatorSummary } from '@/features/indicator/indicator-summary';
import { FindingSummary } from '@/features/plancheck/finding-summary';
import { useText } from '@/i18n/use-text';
import { Columns, Stack } from '@/ui/layout';

export const Route = createFileRoute('/_app/_plan/')({ component: Overview });

function Overview() {
  const { t } = useText();
  const plan = useChosenPlan();
  return (
    <>
      <PageTitle lead={plan.title}>{t('app.screen.overview')}</PageTitle>
      <Stack>
        <FundingTotals />
        <Columns>
          <FundingOverview />
          <Stack>
            <FindingSummary />
            <IndicatorSummary />
          </Stack>
        </Columns>
      </Stack>
    </>
  );
}
