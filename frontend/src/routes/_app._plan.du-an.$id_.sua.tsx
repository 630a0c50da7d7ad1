import { createFileRoute } from '@tanstack/react-router';
import { EditSubProject } from '@/features/project/sub-project-form';

export const Route = createFileRoute('/_app/_plan/du-an/$id_/sua')({ component: Edit });

function Edit() {
  const { id } = Route.useParams();
  return <EditSubProject key={id} id={id} />;
}
