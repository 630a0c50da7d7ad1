import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { AreaScreen } from '@/features/area/area-screen';
import { useText } from '@/i18n/use-text';
import { textParam } from '@/lib/search-params';

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
  const show = (search: { area?: string; sort?: string }) =>
    void navigate({ to: '/dia-ban', search, replace: true, resetScroll: false });
  return (
    <>
      <PageTitle lead={t('area.intro')}>{t('app.screen.areas')}</PageTitle>
      <AreaScreen
        selected={area}
        onSelect={(id) => show({ area: id, sort })}
        sort={sort}
        onSort={(order) => show({ area, sort: order })}
      />
    </>
  );
}
