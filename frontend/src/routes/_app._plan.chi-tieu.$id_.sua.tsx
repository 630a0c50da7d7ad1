import { createFileRoute } from '@tanstack/react-router';
import { EditIndicator } from '@/features/indicator/indicator-form';

export const Route = createFileRoute('/_app/_plan/chi-tieu/$id_/sua')({ component: Edit });

function Edit() {
  const { id } = Route.useParams();
  return <EditIndicator key={id} id={id} />;
}
