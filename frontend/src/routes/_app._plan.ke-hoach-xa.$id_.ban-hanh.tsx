import { createFileRoute } from '@tanstack/react-router';
import { IssueCommunePlan } from '@/features/plan/commune-plan-forms';

export const Route = createFileRoute('/_app/_plan/ke-hoach-xa/$id_/ban-hanh')({ component: Form });

function Form() {
  const { id } = Route.useParams();
  return <IssueCommunePlan key={id} id={id} />;
}
