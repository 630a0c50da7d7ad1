import { createFileRoute } from '@tanstack/react-router';
import { EditArea } from '@/features/area/area-form';

export const Route = createFileRoute('/_app/_plan/dia-ban_/$id/sua')({ component: Edit });

function Edit() {
  const { id } = Route.useParams();
  return <EditArea key={id} id={id} />;
}
