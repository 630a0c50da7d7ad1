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

export function keepDraft<Values>(userId: string, thing: string, draft: Draft<Values>): void {
  try {
    localStorage.setItem(keyOf(userId, thing), JSON.stringify(draft));
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
