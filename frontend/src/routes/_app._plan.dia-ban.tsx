import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { usePermission } from '@/components/use-permission';
import { AreaScreen } from '@/features/area/area-screen';
import { useText } from '@/i18n/use-text';
import { textParam } from '@/lib/search-params';
import { buttonClass } from '@/ui/button';

export const Route = createFileRoute('/_app/_plan/dia-ban')({
  validateSearch: (search: Record<string, unknown>): { area?: string; sort?: string } => ({
    area: textParam(search.area),
    sort: textParam(search.sort),
  }),
  component: Areas,
});

function Areas() {
  const { t } = useText();
  const { area, sort } = Route.useSearch();
  const navigate = useNavigate();
  const mayAdd = usePermission('area:write');
  const show = (search: { area?: string; sort?: string }) =>
    void navigate({ to: '/dia-ban', search, replace: true, resetScroll: false });
  return (
    <>
      <PageTitle
        lead={t('area.intro')}
        aside={
          <>
            {mayAdd ? (
              <Link to="/dia-ban/moi" className={buttonClass()}>
                {t('area.new')}
              </Link>
            ) : null}
            <ExportButton url="/api/v1/sheets/areas" />
          </>
        }
      >
        {t('app.screen.areas')}
      </PageTitle>
      <AreaScreen
        selected={area}
        onSelect={(id) => show({ area: id, sort })}
        sort={sort}
        onSort={(order) => show({ area, sort: order })}
      />
    </>
  );
}
