import { createFileRoute } from '@tanstack/react-router';
import { AgencyPage } from '@/features/agency/agency-page';

export const Route = createFileRoute('/_app/_plan/co-quan/$id')({ component: Agency });

function Agency() {
  const { id } = Route.useParams();
  return <AgencyPage key={id} id={id} />;
}
