import { createFileRoute } from '@tanstack/react-router';
import { EditAmendment } from '@/features/amendment/amendment-forms';

export const Route = createFileRoute('/_app/_plan/ke-hoach_/dieu-chinh/$id_/sua')({ component: Page });

function Page() {
  return <EditAmendment id={Route.useParams().id} />;
}
