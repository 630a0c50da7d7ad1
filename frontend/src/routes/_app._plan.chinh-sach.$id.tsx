import { createFileRoute } from '@tanstack/react-router';
import { PolicyFormPage } from '@/features/duty/policy-form';

export const Route = createFileRoute('/_app/_plan/chinh-sach/$id')({ component: EditPolicy });

function EditPolicy() {
  const { id } = Route.useParams();
  return <PolicyFormPage key={id} id={id} />;
}
