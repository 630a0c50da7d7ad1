import { createFileRoute } from '@tanstack/react-router';
import { BaselineFormPage } from '@/features/indicator/baseline-form';

export const Route = createFileRoute('/_app/_plan/chi-tieu/$id_/so-goc/$baseline')({
  component: EditBaseline,
});

function EditBaseline() {
  const { id, baseline } = Route.useParams();
  return <BaselineFormPage key={baseline} indicatorId={id} id={baseline} />;
}
