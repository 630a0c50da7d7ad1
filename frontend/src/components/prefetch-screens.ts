import type { QueryClient } from '@tanstack/react-query';
import type { AnyRouter } from '@tanstack/react-router';
import {
  agenciesQuery,
  areaSuccessionsQuery,
  areasQuery,
  dutiesQuery,
  indicatorsQuery,
  meQuery,
  planCheckQuery,
  planQuery,
  policiesQuery,
  projectsQuery,
  subProjectsQuery,
  targetsQuery,
} from '@/api/queries';
import { session } from '@/auth/session';
import { isFor, SCREENS } from '@/components/shell/screens';
import { loadLaterTexts } from '@/i18n/language';

interface Fetch {
  /** Who lacks it would be refused, which is not worth a request. */
  permission: string;
  fetch: (client: QueryClient, planId: string) => Promise<void>;
}

/** What the screens of the menu ask for, in the order of the menu. */
const DATA: readonly Fetch[] = [
  { permission: 'project:read', fetch: (client, plan) => client.prefetchQuery(projectsQuery(plan)) },
  { permission: 'project:read', fetch: (client, plan) => client.prefetchQuery(subProjectsQuery(plan)) },
  { permission: 'duty:read', fetch: (client, plan) => client.prefetchQuery(dutiesQuery(plan)) },
  { permission: 'agency:read', fetch: (client) => client.prefetchQuery(agenciesQuery) },
  { permission: 'area:read', fetch: (client) => client.prefetchQuery(areasQuery) },
  { permission: 'area:read', fetch: (client) => client.prefetchQuery(areaSuccessionsQuery) },
  { permission: 'indicator:read', fetch: (client, plan) => client.prefetchQuery(indicatorsQuery(plan)) },
  { permission: 'indicator:read', fetch: (client, plan) => client.prefetchQuery(targetsQuery(plan)) },
  { permission: 'plan-check:read', fetch: (client, plan) => client.prefetchQuery(planCheckQuery(plan)) },
  { permission: 'plan:read', fetch: (client, plan) => client.prefetchQuery(planQuery(plan)) },
  { permission: 'duty:read', fetch: (client, plan) => client.prefetchQuery(policiesQuery(plan)) },
];

/** More at once would compete with what people click on meanwhile. */
const AT_ONCE = 3;

/** Fetches the texts, the code and the data of the screens that somebody may see. */
export function prefetchScreens(client: QueryClient, router: AnyRouter, planId: string): void {
  const permissions = client.getQueryData(meQuery.queryKey)?.permissions ?? [];
  const work = [
    () => loadLaterTexts(),
    ...SCREENS.filter((screen) => isFor(screen, permissions)).map(
      ({ to }) =>
        () =>
          router.preloadRoute({ to }),
    ),
    ...DATA.filter(({ permission }) => permissions.includes(permission)).map(
      ({ fetch }) =>
        () =>
          fetch(client, planId),
    ),
  ];
  // After signing out nobody is known any more.
  const goesOn = () => !session.isOver() && client.getQueryData(meQuery.queryKey) !== undefined;
  for (let line = 0; line < AT_ONCE; line++) void workThrough(work, goesOn);
}

/** A screen that cannot be fetched now is fetched, or fails visibly, when it is opened. Once the session is over nothing more is. */
async function workThrough(work: (() => Promise<unknown>)[], goesOn: () => boolean): Promise<void> {
  for (let next = work.shift(); next && goesOn(); next = work.shift()) await next().catch(() => undefined);
}
