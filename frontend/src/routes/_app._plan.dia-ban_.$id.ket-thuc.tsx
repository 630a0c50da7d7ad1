import { createFileRoute } from '@tanstack/react-router';
import { EndArea } from '@/features/area/area-end-form';

export const Route = createFileRoute('/_app/_plan/dia-ban_/$id/ket-thuc')({ component: End });

function End() {
  const { id } = Route.useParams();
  return <EndArea key={id} id={id} />;
}
