import { createFileRoute } from '@tanstack/react-router';
import { DelegationPage } from '@/features/delegation/delegation-page';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/uy-quyen/$id')({ loader: loadLaterTexts, component: Delegation });

function Delegation() {
  const { id } = Route.useParams();
  return <DelegationPage key={id} id={id} />;
}
