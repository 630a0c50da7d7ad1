import { createFileRoute } from '@tanstack/react-router';
import { CommuneTargetFormPage } from '@/features/communeplan/commune-target-form';
import { textParam } from '@/lib/search-params';

export const Route = createFileRoute('/_app/_plan/ke-hoach-xa/$id_/chi-tieu/moi')({
  validateSearch: (search: Record<string, unknown>): { indicator?: string } => ({
    indicator: textParam(search.indicator),
  }),
  component: New,
});

function New() {
  const { id } = Route.useParams();
  const { indicator } = Route.useSearch();
  return <CommuneTargetFormPage key={id} planId={id} indicatorId={indicator} />;
}
