import { createFileRoute } from '@tanstack/react-router';
import { DecisionImport } from '@/features/decision/decision-import';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/_plan/kinh-phi/quyet-dinh/$id_/excel')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  return <DecisionImport key={id} id={id} />;
}
