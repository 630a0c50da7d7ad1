import { createFileRoute } from '@tanstack/react-router';
import { ReportPage } from '@/features/report/report-page';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/_plan/bao-cao/$reportId')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { reportId } = Route.useParams();
  return <ReportPage key={reportId} id={reportId} />;
}
