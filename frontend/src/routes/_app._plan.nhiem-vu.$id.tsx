import { createFileRoute } from '@tanstack/react-router';
import { DutyFormPage } from '@/features/duty/duty-form';

export const Route = createFileRoute('/_app/_plan/nhiem-vu/$id')({ component: EditDuty });

function EditDuty() {
  const { id } = Route.useParams();
  return <DutyFormPage key={id} id={id} start={{}} />;
}
