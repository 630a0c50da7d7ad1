import type { AmendmentChange } from '@/api/generated/types.gen';
import type { Stored } from '@/api/writing';

/** What the form of a thing that can be amended stands on: the thing, and what the open draft says of it. */
export interface Standing<Thing extends Stored> extends Stored {
  thing: Thing;
  drafted: AmendmentChange | null;
}

export function standingOn<Thing extends Stored>(
  thing: Thing,
  drafted: AmendmentChange | null,
): Standing<Thing> {
  return { id: thing.id, version: thing.version, thing, drafted };
}
