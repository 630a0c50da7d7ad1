import { amendmentChangeCollection } from '@/api/collections';
import { listAmendmentChanges } from '@/api/generated/sdk.gen';
import type {
  Amendment,
  AmendmentChange,
  AmendmentChangeRequest,
  AmendmentKind,
} from '@/api/generated/types.gen';
import { all } from '@/api/pages';
import { ProblemError } from '@/api/problem';
import type { Stored } from '@/api/writing';
import { PROPERTY, type RequestOf } from './content-of';
import type { Standing } from './standing';

/** The draft's change of that thing as it stands now: somebody else may have drafted meanwhile. */
export async function changeNow(
  draft: Amendment,
  kind: AmendmentKind,
  thingId: string,
): Promise<AmendmentChange | null> {
  const changes = await all((query) => listAmendmentChanges({ query: { ...query, amendmentId: draft.id } }));
  return changes.find((one) => one.kind === kind && one.thingId === thingId) ?? null;
}

/** A form knows its fields, not that they stand within a change. */
async function pointingIntoTheThing<T>(kind: AmendmentKind, writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status, type, code, message, errors } = error;
    const within = `/${PROPERTY[kind]}`;
    throw new ProblemError(
      status,
      type,
      code,
      message,
      errors.map((one) =>
        one.pointer.startsWith(within) ? { ...one, pointer: one.pointer.slice(within.length) } : one,
      ),
    );
  }
}

/** Whether the draft says something of a thing that it said nothing of, or nothing any more: another has drafted meanwhile. */
function isOvertaken({ status, errors }: ProblemError, before: AmendmentChange | null): boolean {
  return before ? status === 404 : status === 409 && errors.some(({ pointer }) => pointer === '/thingId');
}

/** Writes over what was read of the draft, and over nothing newer. */
async function write(
  draft: Amendment,
  before: AmendmentChange | null,
  change: Omit<AmendmentChangeRequest, 'amendmentId'>,
): Promise<AmendmentChange> {
  const body = { ...change, amendmentId: draft.id };
  try {
    return await (before
      ? amendmentChangeCollection.update(before, body)
      : amendmentChangeCollection.create(body));
  } catch (error) {
    if (!(error instanceof ProblemError) || !isOvertaken(error, before)) throw error;
    throw new ProblemError(412, 'stale-version', error.code, error.message);
  }
}

/** What was drafted, and what the draft said of that thing before. */
export interface Drafted {
  change: AmendmentChange;
  before: AmendmentChange | null;
}

/** Writes what the thing is to say into the draft, over what the draft said of it where it was read. */
export async function draftChange<Kind extends AmendmentKind>(
  draft: Amendment,
  kind: Kind,
  on: Standing<Stored | null> | null,
  content: RequestOf<Kind>,
): Promise<Drafted> {
  const before = on?.drafted ?? null;
  const thing = on?.thing ?? null;
  const change = await pointingIntoTheThing(
    kind,
    write(draft, before, {
      kind,
      operation: thing ? 'CHANGE' : 'CREATE',
      thingId: thing?.id ?? null,
      thingVersion: thing?.version ?? null,
      [PROPERTY[kind]]: content,
    }),
  );
  return { change, before };
}

/** Writes into the draft that the thing goes. */
export async function draftRemoval(
  draft: Amendment,
  kind: AmendmentKind,
  { id, version, drafted: before }: Standing<Stored>,
): Promise<Drafted> {
  const change = await write(draft, before, {
    kind,
    operation: 'REMOVE',
    thingId: id,
    thingVersion: version,
  });
  return { change, before };
}

/** What would be sent to have the draft say of the thing what the change says. */
function asSaid({ amendmentId, kind, operation, thingId, thingVersion, after }: AmendmentChange) {
  return {
    amendmentId,
    kind,
    operation,
    // What is new is told its id, and does not tell it.
    thingId: operation === 'CREATE' ? null : thingId,
    thingVersion,
    ...after,
  };
}

/** The draft says of the thing what it said before. */
export async function takeBack({ change, before }: Drafted): Promise<void> {
  if (!before) await amendmentChangeCollection.remove(change);
  else await amendmentChangeCollection.update(change, asSaid(before));
}

/** Writes a change that was dropped into its draft again, at the place where it was: others may build on it. */
export async function draftAgain(dropped: AmendmentChange): Promise<void> {
  await amendmentChangeCollection.create({ ...asSaid(dropped), position: dropped.position });
}
