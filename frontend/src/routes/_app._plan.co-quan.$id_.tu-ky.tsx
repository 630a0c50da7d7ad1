import { createFileRoute } from '@tanstack/react-router';
import { SetSelfSigning } from '@/features/agency/agency-self-signing-form';

export const Route = createFileRoute('/_app/_plan/co-quan/$id_/tu-ky')({ component: Own });

function Own() {
  const { id } = Route.useParams();
  return <SetSelfSigning key={id} id={id} />;
}
