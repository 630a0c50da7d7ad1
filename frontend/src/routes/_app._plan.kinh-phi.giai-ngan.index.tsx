import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { FUNDING_SOURCES } from '@/components/funding-sources';
import { PageTitle } from '@/components/page-title';
import { usePermission } from '@/components/use-permission';
import { type DisbursementFilter, FLAGS, KINDS, ORDERS } from '@/features/disbursement/disbursement-filter';
import { DisbursementList } from '@/features/disbursement/disbursement-list';
import { DisbursementTabs } from '@/features/disbursement/disbursement-tabs';
import { useText } from '@/i18n/use-text';
import { dayParam, oneOf, textParam } from '@/lib/search-params';
import { buttonClass } from '@/ui/button';
import { Inline } from '@/ui/layout';

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
  const { plan: _, ...filter } = Route.useSearch() as DisbursementFilter & { plan?: string };
  const mayEnter = usePermission('disbursement:write');
  const navigate = useNavigate();
  return (
    <>
      <PageTitle
        lead={t('disbursement.intro')}
        aside={
          mayEnter ? (
            <Inline>
              <Link to="/kinh-phi/giai-ngan/moi" className={buttonClass('primary')}>
                {t('disbursement.new')}
              </Link>
            </Inline>
          ) : null
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
