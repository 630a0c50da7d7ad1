import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { usePermission } from '@/components/use-permission';
import { OBSTACLE_STATES, type ObstacleFilter, ORDERS } from '@/features/obstacle/obstacle-filter';
import { ObstacleList } from '@/features/obstacle/obstacle-list';
import { ObstacleTabs } from '@/features/obstacle/obstacle-tabs';
import { useText } from '@/i18n/use-text';
import { oneOf, textParam } from '@/lib/search-params';
import { buttonClass } from '@/ui/button';

export const Route = createFileRoute('/_app/_plan/vuong-mac/')({
  validateSearch: (search: Record<string, unknown>): ObstacleFilter => ({
    q: textParam(search.q),
    state: oneOf(search.state, OBSTACLE_STATES),
    agency: textParam(search.agency),
    subProject: textParam(search.subProject),
    overdue: typeof search.overdue === 'boolean' ? search.overdue : undefined,
    order: oneOf(search.order, ORDERS),
  }),
  component: Obstacles,
});

function Obstacles() {
  const { t } = useText();
  const { q, state, agency, subProject, overdue, order } = Route.useSearch();
  const plan = useChosenPlan();
  const mayReport = usePermission('obstacle:write');
  const navigate = useNavigate();
  return (
    <>
      <PageTitle
        lead={t('obstacle.intro')}
        aside={
          <>
            <ExportButton
              url="/api/v1/sheets/obstacles"
              query={{
                planId: plan.id,
                search: q,
                state,
                agencyId: agency,
                subProjectId: subProject,
                overdue,
                sort: order,
              }}
            />
            {mayReport ? (
              <Link to="/vuong-mac/moi" className={buttonClass('primary')}>
                {t('obstacle.new')}
              </Link>
            ) : null}
          </>
        }
      >
        {t('app.screen.obstacles')}
      </PageTitle>
      <ObstacleTabs />
      <ObstacleList
        filter={{ q, state, agency, subProject, overdue, order }}
        onFilter={(filter) =>
          void navigate({
            to: '/vuong-mac',
            search: { ...filter, q: filter.q || undefined },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}
