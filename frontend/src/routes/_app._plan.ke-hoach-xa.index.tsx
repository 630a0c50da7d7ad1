import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { CommuneComparison } from '@/features/communeplan/commune-comparison';
import { CommunePlanList } from '@/features/communeplan/commune-plans';
import { useText } from '@/i18n/use-text';
import { oneOf, textParam } from '@/lib/search-params';
import { Stack } from '@/ui/layout';
import { Segmented } from '@/ui/segmented';

interface View {
  view?: 'comparison';
  indicator?: string;
}

export const Route = createFileRoute('/_app/_plan/ke-hoach-xa/')({
  validateSearch: (search: Record<string, unknown>): View => ({
    view: oneOf(search.view, ['comparison'] as const),
    indicator: textParam(search.indicator),
  }),
  component: CommunePlans,
});

function CommunePlans() {
  const { t } = useText();
  const { view, indicator } = Route.useSearch();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const show = (search: View) =>
    void navigate({ to: '/ke-hoach-xa', search, replace: true, resetScroll: false });
  return (
    <>
      <PageTitle
        lead={t('communeplan.intro')}
        aside={
          <ExportButton
            url="/api/v1/sheets/commune-comparison"
            query={{ planId: plan.id }}
            hint={t('communeplan.export.hint')}
          />
        }
      >
        {t('app.screen.communePlans')}
      </PageTitle>
      <Stack>
        <div className="no-print">
          <Segmented
            label={t('communeplan.view')}
            value={view ?? 'list'}
            onChange={(chosen) => show({ view: chosen === 'comparison' ? chosen : undefined })}
            options={[
              { value: 'list', label: t('communeplan.list') },
              { value: 'comparison', label: t('communeplan.comparison') },
            ]}
          />
        </div>
        {view === 'comparison' ? (
          <CommuneComparison indicatorId={indicator} onIndicator={(id) => show({ view, indicator: id })} />
        ) : (
          <CommunePlanList />
        )}
      </Stack>
    </>
  );
}
