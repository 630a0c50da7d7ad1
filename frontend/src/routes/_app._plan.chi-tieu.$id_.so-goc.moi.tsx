import { createFileRoute } from '@tanstack/react-router';
import { BaselineFormPage } from '@/features/indicator/baseline-form';

export const Route = createFileRoute('/_app/_plan/chi-tieu/$id_/so-goc/moi')({ component: NewBaseline });

function NewBaseline() {
  const { id } = Route.useParams();
  return <BaselineFormPage key={id} indicatorId={id} />;
}
