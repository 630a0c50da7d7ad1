import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { usePermission } from '@/components/use-permission';
import { type IndicatorFilter, IndicatorList } from '@/features/indicator/indicator-list';
import { useText } from '@/i18n/use-text';
import { textParam } from '@/lib/search-params';
import { buttonClass } from '@/ui/button';

export const Route = createFileRoute('/_app/_plan/chi-tieu/')({
  validateSearch: (search: Record<string, unknown>): IndicatorFilter => ({
    q: textParam(search.q),
    sort: textParam(search.sort),
  }),
  component: Indicators,
});

function Indicators() {
  const { t } = useText();
  const plan = useChosenPlan();
  const filter = Route.useSearch();
  const mayAdd = usePermission('indicator:write');
  const navigate = useNavigate();
  return (
    <>
      <PageTitle
        lead={t('indicator.intro')}
        aside={
          <>
            <Link to="/chi-tieu/giao" className={buttonClass()}>
              {t('indicator.grid.open')}
            </Link>
            {mayAdd ? (
              <Link to="/chi-tieu/moi" className={buttonClass()}>
                {t('indicator.new')}
              </Link>
            ) : null}
            <ExportButton
              url="/api/v1/sheets/targets"
              query={{ planId: plan.id }}
              label={t('sheet.export.targets')}
            />
            <ExportButton url="/api/v1/sheets/indicators" query={{ planId: plan.id }} />
          </>
        }
      >
        {t('app.screen.indicators')}
      </PageTitle>
      <IndicatorList
        filter={filter}
        onFilter={({ q, sort }) =>
          void navigate({
            to: '/chi-tieu',
            search: { q: q || undefined, sort },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}
