import { createFileRoute } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { Permitted } from '@/components/permitted';
import { usePermission } from '@/components/use-permission';
import { AgencySummary } from '@/features/agency/agency-summary';
import { AreaSummary } from '@/features/area/area-summary';
import { FundingOverview } from '@/features/funding/funding-overview';
import { FundingTotals } from '@/features/funding/funding-totals';
import { IndicatorSummary } from '@/features/indicator/indicator-summary';
import { FindingSummary } from '@/features/plancheck/finding-summary';
import { useText } from '@/i18n/use-text';
import { Columns, Soft, Stack } from '@/ui/layout';

export const Route = createFileRoute('/_app/_plan/')({ component: Overview });

function Overview() {
  const { t } = useText();
  const plan = useChosenPlan();
  const seesMoney = usePermission('funding:read');
  return (
    <>
      <PageTitle lead={plan.title}>{t('app.screen.overview')}</PageTitle>
      {seesMoney ? <Figures /> : <Register />}
    </>
  );
}

function Figures() {
  return (
    <Stack>
      <FundingTotals />
      <Columns>
        <FundingOverview />
        <Stack>
          <Permitted permission="plan-check:read">
            <FindingSummary />
          </Permitted>
          <Permitted permission="indicator:read">
            <IndicatorSummary />
          </Permitted>
        </Stack>
      </Columns>
    </Stack>
  );
}

/** For who keeps the register of agencies and areas and sees no figures. */
function Register() {
  const { t } = useText();
  return (
    <Stack>
      <Soft>{t('app.overview.withoutFigures')}</Soft>
      <Columns>
        <AgencySummary />
        <AreaSummary />
      </Columns>
    </Stack>
  );
}
