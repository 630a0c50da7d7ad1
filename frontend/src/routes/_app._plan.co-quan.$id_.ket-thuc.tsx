import { createFileRoute } from '@tanstack/react-router';
import { EndAgency } from '@/features/agency/agency-end-form';

export const Route = createFileRoute('/_app/_plan/co-quan/$id_/ket-thuc')({ component: End });

function End() {
  const { id } = Route.useParams();
  return <EndAgency key={id} id={id} />;
}
