/** The name that the server gives a file (RFC 5987), or the one at hand where it gives none. */
export function fileNameOf(disposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (!encoded) return otherwise;
  try {
    // A name is never a path.
    return decodeURIComponent(encoded).replace(/[/\\]/g, '-');
  } catch {
    return otherwise;
  }
}
