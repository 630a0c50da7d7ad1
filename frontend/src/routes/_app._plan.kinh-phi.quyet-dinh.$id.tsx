import { createFileRoute } from '@tanstack/react-router';
import { DecisionPage } from '@/features/decision/decision-page';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/_plan/kinh-phi/quyet-dinh/$id')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  return <DecisionPage key={id} id={id} />;
}
