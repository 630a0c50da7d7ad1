import type { LegalBasis } from '@/api/generated/types.gen';

function wordsOf({ role, number, issuer, issuedOn, abstract, source }: LegalBasis): string {
  const { provenance, section, note } = source;
  return JSON.stringify([role, number, issuer, issuedOn, abstract, provenance, section ?? '', note ?? '']);
}

/**
 * Where the entry stands by now that stood at that place of the list when it was read. Legal bases have no ids: one is known by
 * what it said then, and one that was changed meanwhile by being new under its number, or by being the only change. -1: it is gone.
 */
export function placeNow(now: readonly LegalBasis[], read: readonly LegalBasis[], place: number): number {
  const entry = read[place];
  if (!entry) return -1;
  const words = now.map(wordsOf);
  const own = wordsOf(entry);
  if (words[place] === own) return place;
  if (words.includes(own)) return words.indexOf(own);
  const known = new Set(read.map(wordsOf));
  const changed = now.filter((_, at) => !known.has(words[at] ?? ''));
  const it =
    changed.find(({ number }) => number === entry.number) ??
    (changed.length === 1 && now.length === read.length ? changed[0] : undefined);
  return it ? now.indexOf(it) : -1;
}
