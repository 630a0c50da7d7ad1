import { createFileRoute } from '@tanstack/react-router';
import { DisbursementPage } from '@/features/disbursement/disbursement-page';

export const Route = createFileRoute('/_app/_plan/kinh-phi/giai-ngan/$id')({
  component: OneDisbursement,
});

function OneDisbursement() {
  const { id } = Route.useParams();
  return <DisbursementPage key={id} id={id} />;
}
