import { createFileRoute } from '@tanstack/react-router';
import { EditDecision } from '@/features/decision/decision-forms';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/_plan/kinh-phi/quyet-dinh/$id_/sua')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  return <EditDecision key={id} id={id} />;
}
