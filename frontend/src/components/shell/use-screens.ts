import { useQuery } from '@tanstack/react-query';
import { meQuery } from '@/api/queries';
import { isFor, SCREENS } from './screens';

/** The screens that the one who is signed in may open, in the order of the menu. */
export function useScreens() {
  const permissions = useQuery({ ...meQuery, enabled: false }).data?.permissions ?? [];
  return SCREENS.filter((screen) => isFor(screen, permissions));
}
