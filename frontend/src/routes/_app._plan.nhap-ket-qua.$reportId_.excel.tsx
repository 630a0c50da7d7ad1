import { createFileRoute } from '@tanstack/react-router';
import { EntryImport } from '@/features/result/entry-import';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/_plan/nhap-ket-qua/$reportId_/excel')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { reportId } = Route.useParams();
  return <EntryImport key={reportId} reportId={reportId} />;
}
