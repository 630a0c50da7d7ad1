import { createFileRoute, useNavigate } from '@tanstack/react-router';
import type { ReconciliationStatus } from '@/api/generated/types.gen';
import { ComparisonPage } from '@/features/treasury/comparison-page';
import { oneOf } from '@/lib/search-params';

const STATUSES: readonly ReconciliationStatus[] = [
  'MATCHED',
  'DIFFERENT_AMOUNT',
  'MISSING_HERE',
  'MISSING_THERE',
];

export const Route = createFileRoute('/_app/_plan/kinh-phi/doi-chieu/$id')({
  validateSearch: (search: Record<string, unknown>): { result?: ReconciliationStatus } => ({
    result: oneOf(search.result, STATUSES),
  }),
  component: Comparison,
});

function Comparison() {
  const { id } = Route.useParams();
  const { result } = Route.useSearch();
  const navigate = useNavigate();
  return (
    <ComparisonPage
      key={id}
      id={id}
      status={result}
      onStatus={(next) =>
        void navigate({
          to: '/kinh-phi/doi-chieu/$id',
          params: { id },
          search: { result: next },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
