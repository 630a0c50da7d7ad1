import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { ProgressOverview } from '@/features/progress/progress-overview';
import { progressView } from '@/features/progress/progress-view';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';

export const Route = createFileRoute('/_app/_plan/tien-do/')({
  validateSearch: progressView,
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { t } = useText();
  const view = Route.useSearch();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle lead={t('progress.lead')}>{t('app.screen.progress')}</PageTitle>
      <ProgressOverview
        view={view}
        onView={(search) => void navigate({ to: '/tien-do', search, replace: true, resetScroll: false })}
      />
    </>
  );
}
