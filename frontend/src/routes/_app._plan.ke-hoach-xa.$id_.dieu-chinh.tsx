import { createFileRoute } from '@tanstack/react-router';
import { NewAmendment } from '@/features/amendment/amendment-forms';

export const Route = createFileRoute('/_app/_plan/ke-hoach-xa/$id_/dieu-chinh')({ component: New });

function New() {
  const { id } = Route.useParams();
  return <NewAmendment key={id} planId={id} />;
}
