import { createFileRoute } from '@tanstack/react-router';
import { ObstaclePage } from '@/features/obstacle/obstacle-page';

export const Route = createFileRoute('/_app/_plan/vuong-mac/$id')({
  component: Obstacle,
});

function Obstacle() {
  const { id } = Route.useParams();
  return <ObstaclePage key={id} id={id} />;
}
