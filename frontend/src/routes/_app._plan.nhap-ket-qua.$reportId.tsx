import { createFileRoute } from '@tanstack/react-router';
import { ReportEntry } from '@/features/result/report-entry';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/_plan/nhap-ket-qua/$reportId')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { reportId } = Route.useParams();
  return <ReportEntry key={reportId} reportId={reportId} />;
}
