import type { ResultFiles } from '@/api/generated/types.gen';
import { isUnderWay } from '@/components/record/fields';

export const NO_CHANGE: ResultFiles = { attach: [], detach: [] };

/** The files that are there once the change is made; those of others stay among them. */
export function filesAfter(there: readonly string[], { attach, detach }: ResultFiles): string[] {
  return [...new Set([...there, ...attach])].filter((id) => !detach.includes(id));
}

/** What leads from the files that are there to those. What was asked for before and is not among them is taken off again. */
export function changeTo(
  there: readonly string[],
  before: ResultFiles,
  next: readonly string[],
): ResultFiles {
  return {
    attach: next.filter((id) => !there.includes(id)),
    detach: [...new Set([...there, ...before.attach, ...before.detach])].filter(
      (id) => !next.includes(id) && !isUnderWay(id),
    ),
  };
}

/** Both changes as one. */
export function thenAlso(first: ResultFiles, then: ResultFiles): ResultFiles {
  return {
    attach: [...new Set([...first.attach, ...then.attach])].filter((id) => !then.detach.includes(id)),
    detach: [...new Set([...first.detach, ...then.detach])].filter((id) => !then.attach.includes(id)),
  };
}
