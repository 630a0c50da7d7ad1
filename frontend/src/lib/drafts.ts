import { CLEAR, namesBeginningWith, SEALED, store } from './draft-store';
import { newKey } from './once';
import { sealOf } from './seal';

/** What was typed of a thing and not saved yet. */
export interface Draft<Values> {
  /** The version of the thing that was being edited; null for one that is new. */
  version: number | null;
  /** The values that the form started from. */
  before: Values;
  values: Values;
  /** When it was typed, in ISO format. */
  at: string;
}

/** As it is kept: each page that is open has records of its own, so that two of them never write over each other's. */
export interface KeptDraft<Values> extends Draft<Values> {
  id: string;
}

/** Whose drafts they are; the key comes with the session, and is kept in memory alone. */
export interface Drafter {
  userId: string;
  draftKey: string;
}

/** The drafts of one account on this machine, which nobody reads who is not signed in as that account. */
export interface Drafts {
  /** Everything that was typed of a thing and neither saved nor dropped, in whatever tab, the latest first. */
  read: <Values>(thing: string) => KeptDraft<Values>[];
  /** Says whether it is kept. */
  keep: <Values>(thing: string, draft: KeptDraft<Values>) => boolean;
  drop: (thing: string, id: string) => void;
  /** The name that it lies under in the storage. */
  nameOf: (thing: string, id: string) => string;
}

/** As drafts were kept in the clear, with those that had been offered before and were left unanswered. */
interface ClearDraft extends Draft<unknown> {
  earlier?: readonly Draft<unknown>[];
}

function parsed<T>(text: string | null): T | null {
  try {
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** Moves what an earlier version of this application has left in the clear. What can't be kept sealed stays until it can. */
function sealClearDrafts(userId: string, { keep }: Drafts): void {
  const prefix = `${CLEAR}${userId}.`;
  for (const name of namesBeginningWith(prefix)) {
    const found = parsed<ClearDraft>(localStorage.getItem(name));
    const { earlier = [], ...latest } = found ?? {};
    const all = found ? [latest as Draft<unknown>, ...earlier] : [];
    const kept = all.map((draft) => keep(name.slice(prefix.length), { ...draft, id: newKey() }));
    if (kept.every(Boolean)) localStorage.removeItem(name);
  }
}

function openDrafts({ userId, draftKey }: Drafter): Drafts {
  const seal = sealOf(draftKey);
  const prefixOf = (thing: string) => `${SEALED}${seal.hide(thing)}.`;
  const drafts: Drafts = {
    nameOf: (thing, id) => prefixOf(thing) + id,
    read: <Values>(thing: string) =>
      namesBeginningWith(prefixOf(thing))
        .flatMap((name) => {
          const found = parsed<KeptDraft<Values>>(seal.open(name, localStorage.getItem(name) ?? ''));
          return found ? [found] : [];
        })
        .sort((a, b) => b.at.localeCompare(a.at)),
    keep: (thing, draft) => {
      const name = drafts.nameOf(thing, draft.id);
      return store(name, seal.close(name, JSON.stringify(draft)));
    },
    drop: (thing, id) => localStorage.removeItem(drafts.nameOf(thing, id)),
  };
  sealClearDrafts(userId, drafts);
  return drafts;
}

let opened: { key: string; drafts: Drafts } | null = null;

/** The drafts of whoever is signed in; what is found in the clear of theirs is sealed first. */
export function draftsOf(account: Drafter): Drafts {
  if (opened?.key !== account.draftKey) opened = { key: account.draftKey, drafts: openDrafts(account) };
  return opened.drafts;
}
