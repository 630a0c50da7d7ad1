/** What was typed and not saved yet, on this machine, one record for each user and thing. */
const PREFIX = 'giam-ngheo.draft.';

export interface Draft<Values> {
  /** The version of the thing that was being edited; null for one that is new. */
  version: number | null;
  /** The values that the form started from. */
  before: Values;
  values: Values;
  /** When it was typed, in ISO format. */
  at: string;
}

/** As it is stored: with what had been offered before and was left unanswered while this was typed. */
interface Stored<Values> extends Draft<Values> {
  earlier?: readonly Draft<Values>[];
}

function keyOf(userId: string, thing: string): string {
  return `${PREFIX}${userId}.${thing}`;
}

export function readDraft<Values>(userId: string, thing: string): Draft<Values> | null {
  try {
    const stored = localStorage.getItem(keyOf(userId, thing));
    return stored ? (JSON.parse(stored) as Draft<Values>) : null;
  } catch {
    return null;
  }
}

/** Everything that was typed of a thing and neither saved nor dropped, the latest first. */
export function readDrafts<Values>(userId: string, thing: string): readonly Draft<Values>[] {
  const stored: Stored<Values> | null = readDraft<Values>(userId, thing);
  if (!stored) return [];
  const { earlier = [], ...latest } = stored;
  return [latest, ...earlier];
}

export function keepDraft<Values>(userId: string, thing: string, draft: Draft<Values>): void {
  keepDrafts(userId, thing, [draft]);
}

/** Keeps exactly these, the latest first. */
export function keepDrafts<Values>(userId: string, thing: string, drafts: readonly Draft<Values>[]): void {
  const [latest, ...earlier] = drafts;
  if (!latest) {
    dropDraft(userId, thing);
    return;
  }
  const stored: Stored<Values> = earlier.length > 0 ? { ...latest, earlier } : latest;
  try {
    localStorage.setItem(keyOf(userId, thing), JSON.stringify(stored));
  } catch {
    // A full store loses the safety net, not the form.
  }
}

export function dropDraft(userId: string, thing: string): void {
  localStorage.removeItem(keyOf(userId, thing));
}

/** For signing out: machines in a commune are shared. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
