import { createFileRoute } from '@tanstack/react-router';
import { RoundPage } from '@/features/round/round-page';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/_plan/ky-bao-cao/$id')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  return <RoundPage key={id} id={id} />;
}
