import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { DutyMatrix } from '@/features/duty/duty-matrix';
import { useText } from '@/i18n/use-text';
import { oneOf } from '@/lib/search-params';

export const Route = createFileRoute('/_app/_plan/co-quan/nhiem-vu')({
  validateSearch: (search: Record<string, unknown>): { view?: 'policies' } => ({
    view: oneOf(search.view, ['policies'] as const),
  }),
  component: Duties,
});

function Duties() {
  const { t } = useText();
  const plan = useChosenPlan();
  const { view } = Route.useSearch();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle
        over={<Link to="/co-quan">{t('app.screen.agencies')}</Link>}
        lead={t('duty.matrix.intro')}
        aside={<ExportButton url="/api/v1/sheets/duties" query={{ planId: plan.id }} />}
      >
        {t('app.screen.dutyMatrix')}
      </PageTitle>
      <DutyMatrix
        view={view ?? 'sub-projects'}
        onView={(chosen) =>
          void navigate({
            to: '/co-quan/nhiem-vu',
            search: { view: chosen === 'policies' ? chosen : undefined },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}
