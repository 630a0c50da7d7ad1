import { createFileRoute } from '@tanstack/react-router';
import type { ObstacleStart } from '@/features/obstacle/obstacle-fields';
import { NewObstacle } from '@/features/obstacle/obstacle-form';
import { textParam } from '@/lib/search-params';

export const Route = createFileRoute('/_app/_plan/vuong-mac/moi')({
  validateSearch: (search: Record<string, unknown>): ObstacleStart => ({
    subProject: textParam(search.subProject),
    indicator: textParam(search.indicator),
    duty: textParam(search.duty),
  }),
  component: New,
});

function New() {
  const { subProject, indicator, duty } = Route.useSearch();
  return <NewObstacle start={{ subProject, indicator, duty }} />;
}
