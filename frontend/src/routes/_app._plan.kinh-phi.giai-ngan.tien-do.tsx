import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { DisbursementTabs } from '@/features/disbursement/disbursement-tabs';
import { SpendingProgress } from '@/features/disbursement/spending-progress';
import { DIMENSIONS, type SpendingView } from '@/features/disbursement/spending-view';
import { useText } from '@/i18n/use-text';
import { dayParam, oneOf } from '@/lib/search-params';

export const Route = createFileRoute('/_app/_plan/kinh-phi/giai-ngan/tien-do')({
  validateSearch: (search: Record<string, unknown>): SpendingView => ({
    asOf: dayParam(search.asOf),
    by: oneOf(search.by, DIMENSIONS),
  }),
  component: Progress,
});

function Progress() {
  const { t } = useText();
  const { asOf, by } = Route.useSearch();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle lead={t('disbursement.spending.intro')}>{t('disbursement.spending.title')}</PageTitle>
      <DisbursementTabs />
      <SpendingProgress
        view={{ asOf, by }}
        onView={(view) =>
          void navigate({
            to: '/kinh-phi/giai-ngan/tien-do',
            search: view,
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}
