import { createFileRoute } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { ReviewQueue } from '@/features/report/review-queue';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';

export const Route = createFileRoute('/_app/_plan/duyet-bao-cao')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { t } = useText();
  const plan = useChosenPlan();
  return (
    <>
      <PageTitle
        lead={t('report.queue.lead')}
        aside={<ExportButton url="/api/v1/sheets/review-queue" query={{ planId: plan.id }} />}
      >
        {t('app.screen.review')}
      </PageTitle>
      <ReviewQueue />
    </>
  );
}
