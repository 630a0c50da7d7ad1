import { createFileRoute } from '@tanstack/react-router';
import { EditAgency } from '@/features/agency/agency-form';

export const Route = createFileRoute('/_app/_plan/co-quan/$id_/sua')({ component: Edit });

function Edit() {
  const { id } = Route.useParams();
  return <EditAgency key={id} id={id} />;
}
