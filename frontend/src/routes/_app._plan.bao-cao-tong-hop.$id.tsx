import { createFileRoute } from '@tanstack/react-router';
import { ConsolidationPage } from '@/features/consolidation/consolidation-page';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/_plan/bao-cao-tong-hop/$id')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  return <ConsolidationPage key={id} id={id} />;
}
