import { useQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { meQuery } from '@/api/queries';
import { PageTitle } from '@/components/page-title';
import { usePermission } from '@/components/use-permission';
import { headedUnits } from '@/features/delegation/delegation-fields';
import { DelegationList } from '@/features/delegation/delegation-list';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { textParam } from '@/lib/search-params';
import { buttonClass } from '@/ui/button';

export const Route = createFileRoute('/_app/uy-quyen/')({
  loader: loadLaterTexts,
  validateSearch: (search: Record<string, unknown>): { agency?: string } => ({
    agency: textParam(search.agency),
  }),
  component: Delegations,
});

function Delegations() {
  const { t } = useText();
  const { agency } = Route.useSearch();
  const me = useQuery({ ...meQuery, enabled: false }).data;
  // The leader may end any, and names deputies only where they head a unit.
  const mayRecord = usePermission('delegation:write') && headedUnits(me).length > 0;
  return (
    <>
      <PageTitle
        over={<Link to="/tai-khoan">{t('app.screen.account')}</Link>}
        lead={t('delegation.intro')}
        aside={
          mayRecord ? (
            <Link to="/uy-quyen/moi" className={buttonClass('primary')}>
              {t('delegation.new')}
            </Link>
          ) : null
        }
      >
        {t('app.screen.delegations')}
      </PageTitle>
      <DelegationList agencyId={agency} />
    </>
  );
}
