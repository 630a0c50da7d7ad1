import type { AmendmentChange } from '@/api/generated/types.gen';
import type { Stored } from '@/api/writing';

/**
 * What the form of a thing that can be amended stands on: the thing, and what the open draft says of it. What the draft enters anew
 * is no thing yet.
 */
export interface Standing<Thing extends Stored | null> extends Stored {
  thing: Thing;
  drafted: AmendmentChange | null;
}

export function standingOn<Thing extends Stored>(
  thing: Thing,
  drafted: AmendmentChange | null,
): Standing<Thing> {
  return { id: thing.id, version: thing.version, thing, drafted };
}

/** The same of what the draft enters anew; null where it enters nothing. */
export function standingOnNew(drafted: AmendmentChange | null): Standing<null> | null {
  return drafted && { id: drafted.thingId, version: 0, thing: null, drafted };
}
