import { createFileRoute } from '@tanstack/react-router';
import { TargetFormPage } from '@/features/indicator/target-form';

export const Route = createFileRoute('/_app/_plan/chi-tieu/$id_/muc-giao/moi')({ component: NewTarget });

function NewTarget() {
  const { id } = Route.useParams();
  return <TargetFormPage key={id} indicatorId={id} />;
}
