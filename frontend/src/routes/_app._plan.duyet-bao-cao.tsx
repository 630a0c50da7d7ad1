import { createFileRoute } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { ReviewQueue } from '@/features/report/review-queue';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';

export const Route = createFileRoute('/_app/_plan/duyet-bao-cao')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { t } = useText();
  return (
    <>
      <PageTitle lead={t('report.queue.lead')}>{t('app.screen.review')}</PageTitle>
      <ReviewQueue />
    </>
  );
}
