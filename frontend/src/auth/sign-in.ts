export const SIGN_OUT = '/auth/sign-out';

/** A local path and nothing else: a link must not be able to send people to another site after signing in. */
export function localPath(path: string | undefined): string {
  return path?.startsWith('/') && !/^\/[/\\]/.test(path) ? path : '/';
}

export function signInUrl(returnTo: string): string {
  return `/auth/sign-in?returnTo=${encodeURIComponent(localPath(returnTo))}`;
}
