import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** How long nothing has been asked for before the first page counts as complete. */
const QUIET = 300;

function savesData(): boolean {
  return 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;
}

/**
 * While the first page is read, the code and the data of the other screens are fetched, so that a click shows
 * them at once. Not for those who asked their browser to save data.
 */
export function ScreenPrefetch({ planId }: { planId: string }) {
  const client = useQueryClient();
  const router = useRouter();
  const busy = useIsFetching() > 0;
  const fetched = useRef<string | null>(null);
  useEffect(() => {
    if (busy || fetched.current === planId || savesData()) return;
    const timer = setTimeout(() => {
      fetched.current = planId;
      void import('./prefetch-screens').then(
        ({ prefetchScreens }) => prefetchScreens(client, router, planId),
        () => undefined,
      );
    }, QUIET);
    return () => clearTimeout(timer);
  }, [busy, client, router, planId]);
  return null;
}
