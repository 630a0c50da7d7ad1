/** Names one intention, the same at each attempt. `crypto.randomUUID` is only there on safe addresses, an office network may have none. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
