import { createFileRoute } from '@tanstack/react-router';
import { EditCommunePlan } from '@/features/plan/commune-plan-forms';

export const Route = createFileRoute('/_app/_plan/ke-hoach-xa/$id_/sua')({ component: Form });

function Form() {
  const { id } = Route.useParams();
  return <EditCommunePlan key={id} id={id} />;
}
