import { createFileRoute } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { Permitted } from '@/components/permitted';
import { usePermission } from '@/components/use-permission';
import { FundingOverview } from '@/features/funding/funding-overview';
import { FundingTotals } from '@/features/funding/funding-totals';
import { IndicatorSummary } from '@/features/indicator/indicator-summary';
import { FindingSummary } from '@/features/plancheck/finding-summary';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { Columns, Stack } from '@/ui/layout';
import { SkeletonLines } from '@/ui/skeleton';

export const Route = createFileRoute('/_app/_plan/')({ component: Overview });

/** Few see it: its code and its texts are not among what everybody waits for. */
const Register = lazy(async () => {
  const [loaded] = await Promise.all([import('./-register'), loadLaterTexts()]);
  return { default: loaded.Register };
});

/** What is below the money may come after it. */
const Progress = lazy(async () => {
  const [loaded] = await Promise.all([import('@/features/progress/progress-summary'), loadLaterTexts()]);
  return { default: loaded.ProgressSummary };
});

function Overview() {
  const { t } = useText();
  const plan = useChosenPlan();
  const seesMoney = usePermission('funding:read');
  return (
    <>
      <PageTitle lead={plan.title}>{t('app.screen.overview')}</PageTitle>
      {seesMoney ? (
        <Figures />
      ) : (
        <Suspense fallback={<SkeletonLines lines={10} label={t('app.loading')} />}>
          <Register />
        </Suspense>
      )}
    </>
  );
}

function Figures() {
  const { t } = useText();
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
          <Permitted permission="report:read">
            <Suspense fallback={<SkeletonLines lines={3} label={t('app.loading')} />}>
              <Progress />
            </Suspense>
          </Permitted>
        </Stack>
      </Columns>
    </Stack>
  );
}
