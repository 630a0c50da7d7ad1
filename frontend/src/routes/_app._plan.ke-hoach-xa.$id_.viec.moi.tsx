import { createFileRoute } from '@tanstack/react-router';
import { CommuneTaskFormPage } from '@/features/communeplan/commune-task-form';

export const Route = createFileRoute('/_app/_plan/ke-hoach-xa/$id_/viec/moi')({ component: New });

function New() {
  const { id } = Route.useParams();
  return <CommuneTaskFormPage key={id} planId={id} />;
}
