/**
 * Stands in the build for the generated client's streams of server-sent events, which this API has none of: the
 * client names them always, so that no bundler can leave them out.
 */
export function createSseClient(): never {
  throw new Error('the API sends no events');
}
