import { createFileRoute, useNavigate } from '@tanstack/react-router';
import type { FundingSource } from '@/api/generated/types.gen';
import { FUNDING_SOURCES } from '@/components/funding-sources';
import { TimelinePage } from '@/features/moneytable/timeline-page';
import { oneOf } from '@/lib/search-params';

export const Route = createFileRoute('/_app/_plan/kinh-phi/dong-thoi-gian/$id')({
  validateSearch: (search: Record<string, unknown>): { source?: FundingSource } => ({
    source: oneOf(search.source, FUNDING_SOURCES),
  }),
  component: Timeline,
});

function Timeline() {
  const { id } = Route.useParams();
  const { source } = Route.useSearch();
  const navigate = useNavigate();
  return (
    <TimelinePage
      key={id}
      id={id}
      source={source}
      onSource={(chosen) =>
        void navigate({
          to: '/kinh-phi/dong-thoi-gian/$id',
          params: { id },
          search: { source: chosen },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
