import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { usePermission } from '@/components/use-permission';
import { AGENCY_KINDS } from '@/features/agency/agency-kinds';
import { type AgencyFilter, AgencyList } from '@/features/agency/agency-list';
import { useText } from '@/i18n/use-text';
import { oneOf, textParam } from '@/lib/search-params';
import { buttonClass } from '@/ui/button';
import { Inline } from '@/ui/layout';

export const Route = createFileRoute('/_app/_plan/co-quan/')({
  validateSearch: (search: Record<string, unknown>): AgencyFilter => ({
    q: textParam(search.q),
    kind: oneOf(search.kind, AGENCY_KINDS),
    sort: textParam(search.sort),
  }),
  component: Agencies,
});

function Agencies() {
  const { t } = useText();
  const filter = Route.useSearch();
  const mayAdd = usePermission('agency:write');
  const navigate = useNavigate();
  return (
    <>
      <PageTitle
        lead={t('agency.intro')}
        aside={
          <Inline>
            {mayAdd ? (
              <Link to="/co-quan/moi" className={buttonClass()}>
                {t('agency.new')}
              </Link>
            ) : null}
            <Link to="/co-quan/nhiem-vu" className={buttonClass()}>
              {t('app.screen.dutyMatrix')}
            </Link>
            <ExportButton url="/api/v1/sheets/agencies" />
          </Inline>
        }
      >
        {t('app.screen.agencies')}
      </PageTitle>
      <AgencyList
        filter={filter}
        onFilter={({ q, kind, sort }) =>
          void navigate({
            to: '/co-quan',
            search: { q: q || undefined, kind, sort },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}
