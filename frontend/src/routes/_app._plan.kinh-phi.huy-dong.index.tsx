import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { usePermission } from '@/components/use-permission';
import { type ContributionFilter, ENTRIES, FUNDS } from '@/features/contribution/contribution-filter';
import { ContributionList } from '@/features/contribution/contribution-list';
import { useText } from '@/i18n/use-text';
import { oneOf, textParam } from '@/lib/search-params';
import { buttonClass } from '@/ui/button';

export const Route = createFileRoute('/_app/_plan/kinh-phi/huy-dong/')({
  validateSearch: (search: Record<string, unknown>): ContributionFilter => ({
    q: textParam(search.q),
    entry: oneOf(search.entry, ENTRIES),
    fund: oneOf(search.fund, FUNDS),
  }),
  component: Contributions,
});

function Contributions() {
  const { t } = useText();
  const plan = useChosenPlan();
  const { q, entry, fund } = Route.useSearch();
  const mayEnter = usePermission('contribution:write');
  const navigate = useNavigate();
  const url = '/api/v1/sheets/contributions';
  return (
    <>
      <PageTitle
        lead={t('contribution.intro')}
        aside={
          <>
            {mayEnter ? (
              <>
                <Link to="/kinh-phi/huy-dong/moi" className={buttonClass('primary')}>
                  {t('contribution.new')}
                </Link>
                <Link to="/kinh-phi/huy-dong/tu-excel" className={buttonClass()}>
                  {t('contribution.fromSheet')}
                </Link>
              </>
            ) : null}
            <ExportButton
              url={url}
              query={{ planId: plan.id, forPublic: true }}
              label={t('contribution.public')}
              hint={t('contribution.public.hint')}
            />
            <ExportButton url={url} query={{ planId: plan.id, search: q, entry, fund }} />
          </>
        }
      >
        {t('contribution.title')}
      </PageTitle>
      <ContributionList
        filter={{ q, entry, fund }}
        onFilter={(filter) =>
          void navigate({
            to: '/kinh-phi/huy-dong',
            search: filter,
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}
