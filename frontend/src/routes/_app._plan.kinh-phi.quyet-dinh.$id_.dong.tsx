import { createFileRoute } from '@tanstack/react-router';
import { DecisionEditor } from '@/features/decision/decision-editor';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/_plan/kinh-phi/quyet-dinh/$id_/dong')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  return <DecisionEditor key={id} id={id} />;
}
