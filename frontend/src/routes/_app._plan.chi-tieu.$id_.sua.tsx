import { createFileRoute } from '@tanstack/react-router';
import { EditAssignment } from '@/features/indicator/assignment-form';

export const Route = createFileRoute('/_app/_plan/chi-tieu/$id_/sua')({ component: Edit });

function Edit() {
  const { id } = Route.useParams();
  return <EditAssignment key={id} id={id} />;
}
