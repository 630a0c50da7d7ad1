import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { CounterpartPage } from '@/features/counterpart/counterpart-page';
import { textParam } from '@/lib/search-params';

export const Route = createFileRoute('/_app/_plan/kinh-phi/doi-ung/')({
  validateSearch: (search: Record<string, unknown>): { asOf?: string } => ({
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(String(search.asOf)) ? textParam(search.asOf) : undefined,
  }),
  component: CounterpartOfPlan,
});

function CounterpartOfPlan() {
  const { asOf } = Route.useSearch();
  const navigate = useNavigate();
  return (
    <CounterpartPage
      asOf={asOf}
      onAsOf={(day) =>
        void navigate({
          to: '/kinh-phi/doi-ung',
          search: { asOf: day || undefined },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
