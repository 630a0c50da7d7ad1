import { createFileRoute } from '@tanstack/react-router';
import { TargetFormPage } from '@/features/indicator/target-form';

export const Route = createFileRoute('/_app/_plan/chi-tieu/$id_/muc-giao/$target')({ component: EditTarget });

function EditTarget() {
  const { id, target } = Route.useParams();
  return <TargetFormPage key={target} indicatorId={id} id={target} />;
}
