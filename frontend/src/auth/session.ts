import { useSyncExternalStore } from 'react';

/**
 * Whether the session ended while the application was in use. What is on screen stays there: a dialog, and
 * then a line above the page, offer to sign in again, and only that leaves the page.
 */
type SessionState = 'active' | 'expired' | 'expiredAndSeen';

let state: SessionState = 'active';
const listeners = new Set<() => void>();

function become(next: SessionState): void {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

export const session = {
  expire: () => become(state === 'active' ? 'expired' : state),
  see: () => become('expiredAndSeen'),
  renew: () => become('active'),
  isOver: () => state !== 'active',
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): SessionState {
  return useSyncExternalStore(subscribe, () => state);
}
