export const SIGN_OUT = '/auth/sign-out';

/** A local path and nothing else: a link must not be able to send people to another site after signing in. */
export function localPath(path: string | undefined): string {
  return path?.startsWith('/') && !/^\/[/\\]/.test(path) ? path : '/';
}

export function signInUrl(returnTo: string): string {
  return `/auth/sign-in?returnTo=${encodeURIComponent(localPath(returnTo))}`;
}

// Behind TLS browsers make sure of such a name that no neighbour in the domain has set it.
const TLS = window.location.protocol === 'https:';
const HINT = `${TLS ? '__Host-' : ''}giam_ngheo_signed_in`;

/**
 * Whether asking who is signed in is worth a request. The session itself is out of reach for scripts; signing in leaves this
 * hint beside it, which opens nothing.
 */
export function mayBeSignedIn(): boolean {
  return document.cookie.split('; ').includes(`${HINT}=1`);
}

/** Once the session has ended, nobody need be asked again. */
export function forgetSignIn(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing outside of HTTPS, where districts test
  document.cookie = `${HINT}=; Path=/; Max-Age=0; SameSite=Lax${TLS ? '; Secure' : ''}`;
}

/**
 * Does something when the page is left by the link that was just followed: a page that has asked before, and is stayed on, goes on
 * with its session and what was typed.
 */
export function whenLeft(forget: () => void): void {
  const stays = new AbortController();
  const { signal } = stays;
  window.addEventListener('pagehide', forget, { once: true, signal });
  for (const type of ['keydown', 'pointerdown'])
    window.addEventListener(type, () => stays.abort(), { signal });
}

/** After signing out, Keycloak adds a parameter of its own to the address; nobody wants to see, keep or come back to it. */
export function dropSignOutState(): void {
  const address = new URL(window.location.href);
  if (address.pathname !== '/' || !address.searchParams.has('state')) return;
  address.searchParams.delete('state');
  window.history.replaceState(null, '', address);
}
