import type { UseQueryResult } from '@tanstack/react-query';
import { WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { ProblemState } from '@/components/problem-state';
import { useText } from '@/i18n/use-text';
import { SkeletonLines } from '@/ui/skeleton';
import { StateMessage } from '@/ui/state-message';

type Queries = Record<string, UseQueryResult<unknown>>;
type Data<Q extends Queries> = { [K in keyof Q]: NonNullable<Q[K]['data']> };

interface QueryViewProps<Q extends Queries> {
  queries: Q;
  /** How many lines the content will have, so that nothing jumps when it comes. */
  lines?: number;
  children: (data: Data<Q>) => ReactNode;
}

/**
 * The states of everything that is asked from the API, in one place: loading, offline, refused, failed, there.
 * Data that is there stays on screen while it is asked for again, also when that fails.
 */
export function QueryView<Q extends Queries>({ queries, lines = 4, children }: QueryViewProps<Q>) {
  const { t } = useText();
  const all = Object.values(queries);
  if (all.every((query) => query.data !== undefined)) {
    const data = Object.fromEntries(Object.entries(queries).map(([name, query]) => [name, query.data]));
    return children(data as Data<Q>);
  }
  const failed = all.filter((query) => query.isError);
  const error = failed[0]?.error;
  if (error) {
    return <ProblemState error={error} onRetry={() => failed.forEach((query) => void query.refetch())} />;
  }
  if (all.some((query) => query.fetchStatus === 'paused')) {
    return (
      <StateMessage icon={WifiOff} title={t('app.offline.title')} alert>
        <p>{t('app.offline.text')}</p>
      </StateMessage>
    );
  }
  return <SkeletonLines lines={lines} label={t('app.loading')} />;
}
