import { useQuery } from '@tanstack/react-query';
import { createFileRoute, Outlet, useLocation } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { plansQuery } from '@/api/queries';
import { ChosenPlanProvider } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { ScreenPrefetch } from '@/components/screen-prefetch';
import { SCREENS } from '@/components/shell/screens';
import { useChoosablePlans } from '@/components/use-chosen-plan';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { StateMessage } from '@/ui/state-message';

/** The screens that show a plan: they start where one is known. */
export const Route = createFileRoute('/_app/_plan')({
  // The overview is what most visits begin with: it does not wait for the texts of the others.
  beforeLoad: ({ location }) => (location.pathname === '/' ? undefined : loadLaterTexts()),
  component: PlanGate,
});

function PlanGate() {
  const { t } = useText();
  const plans = useQuery(plansQuery);
  const { chosen } = useChoosablePlans();
  const path = useLocation({ select: (location) => location.pathname });
  const wanted = SCREENS.find((screen) => screen.to !== '/' && path.startsWith(screen.to));
  if (chosen) {
    return (
      <ChosenPlanProvider value={chosen}>
        {/* What was begun for one plan is not carried into another. */}
        <Outlet key={chosen.id} />
        <ScreenPrefetch planId={chosen.id} />
      </ChosenPlanProvider>
    );
  }
  return (
    <>
      <PageTitle>{t(wanted?.name ?? 'app.screen.overview')}</PageTitle>
      <QueryView queries={{ plans }} lines={10}>
        {() => (
          <StateMessage icon={Inbox} title={t('plan.none.title')}>
            <p>{t('plan.none.text')}</p>
          </StateMessage>
        )}
      </QueryView>
    </>
  );
}
