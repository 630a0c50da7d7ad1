import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { FUNDING_SOURCES } from '@/components/funding-sources';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { usePermission } from '@/components/use-permission';
import { type DisbursementFilter, FLAGS, KINDS, ORDERS } from '@/features/disbursement/disbursement-filter';
import { DisbursementList } from '@/features/disbursement/disbursement-list';
import { DisbursementTabs } from '@/features/disbursement/disbursement-tabs';
import { useText } from '@/i18n/use-text';
import { dayParam, oneOf, textParam } from '@/lib/search-params';
import { buttonClass } from '@/ui/button';

export const Route = createFileRoute('/_app/_plan/kinh-phi/giai-ngan/')({
  validateSearch: (search: Record<string, unknown>): DisbursementFilter => ({
    q: textParam(search.q),
    source: oneOf(search.source, FUNDING_SOURCES),
    subProject: textParam(search.subProject),
    agency: textParam(search.agency),
    kind: oneOf(search.kind, KINDS),
    flag: oneOf(search.flag, FLAGS),
    standing: typeof search.standing === 'boolean' ? search.standing : undefined,
    from: dayParam(search.from),
    to: dayParam(search.to),
    order: oneOf(search.order, ORDERS),
  }),
  component: Register,
});

function Register() {
  const { t } = useText();
  const { q, source, subProject, agency, kind, flag, standing, from, to, order } = Route.useSearch();
  const filter = { q, source, subProject, agency, kind, flag, standing, from, to, order };
  const plan = useChosenPlan();
  const mayEnter = usePermission('disbursement:write');
  const navigate = useNavigate();
  return (
    <>
      <PageTitle
        lead={t('disbursement.intro')}
        aside={
          <>
            {mayEnter ? (
              <>
                <Link to="/kinh-phi/giai-ngan/moi" className={buttonClass('primary')}>
                  {t('disbursement.new')}
                </Link>
                <Link to="/kinh-phi/giai-ngan/nhieu" className={buttonClass()}>
                  {t('disbursement.many')}
                </Link>
                <Link to="/kinh-phi/giai-ngan/tu-excel" className={buttonClass()}>
                  {t('disbursement.fromSheet')}
                </Link>
              </>
            ) : null}
            <ExportButton
              url="/api/v1/sheets/disbursements"
              query={{
                planId: plan.id,
                search: filter.q,
                fundingSource: filter.source,
                subProjectId: filter.subProject,
                agencyId: filter.agency,
                kind: filter.kind,
                flag: filter.flag,
                standing: filter.standing,
                from: filter.from,
                to: filter.to,
              }}
            />
          </>
        }
      >
        {t('disbursement.title')}
      </PageTitle>
      <DisbursementTabs />
      <DisbursementList
        filter={filter}
        onFilter={(next) =>
          void navigate({
            to: '/kinh-phi/giai-ngan',
            search: next,
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}
