import { createFileRoute } from '@tanstack/react-router';
import { CommuneTaskFormPage } from '@/features/communeplan/commune-task-form';

export const Route = createFileRoute('/_app/_plan/ke-hoach-xa/$id_/viec/$task')({ component: Edit });

function Edit() {
  const { id, task } = Route.useParams();
  return <CommuneTaskFormPage key={task} planId={id} id={task} />;
}
