import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  type ErrorComponentProps,
  Outlet,
  retainSearchParams,
} from '@tanstack/react-router';
import { ErrorPage } from '@/components/error-page';
import { MissingPage } from '@/components/missing-page';
import { PlainPage } from '@/components/plain-page';
import { textParam } from '@/lib/search-params';

interface RouterContext {
  queryClient: QueryClient;
}

interface Search {
  plan?: string;
  /** The change of a draft amendment that a form writes on. */
  change?: string;
}

export const Route = createRootRouteWithContext<RouterContext>()({
  validateSearch: (search: Record<string, unknown>): Search => ({
    plan: textParam(search.plan),
    change: textParam(search.change),
  }),
  search: { middlewares: [retainSearchParams(['plan'])] },
  component: Outlet,
  errorComponent: RootError,
  notFoundComponent: () => (
    <PlainPage>
      <MissingPage />
    </PlainPage>
  ),
});

function RootError(props: ErrorComponentProps) {
  return (
    <PlainPage>
      <ErrorPage {...props} />
    </PlainPage>
  );
}
