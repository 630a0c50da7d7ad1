import { useQuery } from '@tanstack/react-query';
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { creditSummaryQuery } from '@/api/credit-queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { usePermission } from '@/components/use-permission';
import { CreditScreen } from '@/features/credit/credit-screen';
import { useText } from '@/i18n/use-text';
import { textParam } from '@/lib/search-params';
import { buttonClass } from '@/ui/button';

const FIRST_DAY = /^\d{4}-\d{2}-01$/;

export const Route = createFileRoute('/_app/_plan/kinh-phi/tin-dung/')({
  validateSearch: (search: Record<string, unknown>): { thang?: string } => {
    const month = textParam(search.thang);
    return { thang: month && FIRST_DAY.test(month) ? month : undefined };
  },
  component: Credit,
});

function Credit() {
  const { t } = useText();
  const plan = useChosenPlan();
  const { thang } = Route.useSearch();
  const mayTell = usePermission('credit:write');
  const navigate = useNavigate();
  // Where the address names no month, the newest is shown: the sheet has what the screen shows.
  const summary = useQuery(creditSummaryQuery(plan.id, thang));
  return (
    <>
      <PageTitle
        lead={t('credit.intro')}
        aside={
          <>
            {mayTell ? (
              <>
                <Link to="/kinh-phi/tin-dung/nhap" className={buttonClass('primary')}>
                  {t('sheet.import')}
                </Link>
                <Link to="/kinh-phi/tin-dung/moi" className={buttonClass()}>
                  {t('credit.new')}
                </Link>
              </>
            ) : null}
            {summary.data ? (
              <ExportButton
                url="/api/v1/sheets/credit-totals"
                query={{ planId: plan.id, month: summary.data.month ?? undefined }}
              />
            ) : null}
          </>
        }
      >
        {t('credit.title')}
      </PageTitle>
      <CreditScreen
        month={thang}
        onMonth={(month) =>
          void navigate({
            to: '/kinh-phi/tin-dung',
            search: { thang: month },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}
