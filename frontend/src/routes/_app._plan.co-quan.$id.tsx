import { createFileRoute } from '@tanstack/react-router';
import { AgencyPage } from '@/features/agency/agency-page';
import { AgencyDuties, AgencyReporting } from '@/features/duty/agency-duties';

export const Route = createFileRoute('/_app/_plan/co-quan/$id')({ component: Agency });

function Agency() {
  const { id } = Route.useParams();
  return (
    <AgencyPage
      key={id}
      id={id}
      duties={<AgencyDuties agencyId={id} />}
      reporting={<AgencyReporting agencyId={id} />}
    />
  );
}
