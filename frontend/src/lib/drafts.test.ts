import { expect, test, vi } from 'vitest';
import { draftStore, dropAllDrafts } from '@/lib/draft-store';
import { type Drafter, draftsOf } from '@/lib/drafts';

const MAI: Drafter = { userId: 'mai', draftKey: 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY' };
const HAI: Drafter = { userId: 'hai', draftKey: 'MTEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY' };
const THING = 'obstacles.new';

function draft(id: string, title: string, at = '2026-11-28T02:00:00.000Z') {
  return { id, version: null, before: { title: '' }, values: { title }, at };
}

function stored(): string {
  return Object.entries(localStorage).flat().join('\n');
}

/** As a browser does when its storage is full. */
function fillUp(): void {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
}

test('nobody reads on the machine what was typed, of what, or by whom', () => {
  draftsOf(MAI).keep(THING, draft('1', 'Ba hộ không còn đất'));
  expect(stored()).not.toBe('');
  expect(stored()).not.toMatch(/Ba hộ|obstacles|title|mai|2026/);
  expect(draftsOf(HAI).read(THING)).toEqual([]);
  expect(draftsOf(MAI).read(THING)).toEqual([draft('1', 'Ba hộ không còn đất')]);
});

test('two tabs keep theirs beside each other, and the latest comes first', () => {
  draftsOf(MAI).keep(THING, draft('1', 'cũ', '2026-11-28T02:00:00.000Z'));
  draftsOf(MAI).keep(THING, draft('2', 'mới', '2026-11-28T03:00:00.000Z'));
  draftsOf(MAI).keep('obstacles.1', draft('1', 'khác'));
  expect(
    draftsOf(MAI)
      .read<{ title: string }>(THING)
      .map(({ values }) => values.title),
  ).toEqual(['mới', 'cũ']);
  draftsOf(MAI).drop(THING, '2');
  expect(draftsOf(MAI).read(THING)).toEqual([draft('1', 'cũ')]);
});

test('what an earlier version has kept in the clear is sealed, with what was offered beside it', () => {
  const { id: _, ...latest } = draft('', 'Ba hộ');
  const { id: __, ...before } = draft('', 'Hai hộ', '2026-11-27T02:00:00.000Z');
  localStorage.setItem(`giam-ngheo.draft.mai.${THING}`, JSON.stringify({ ...latest, earlier: [before] }));
  localStorage.setItem('giam-ngheo.draft.mai.broken', '{');
  localStorage.setItem(`giam-ngheo.draft.hai.${THING}`, JSON.stringify(latest));
  draftsOf(HAI);
  expect(draftsOf(MAI).read(THING)).toMatchObject([latest, before]);
  expect(draftsOf(HAI).read(THING)).toMatchObject([latest]);
  expect(stored()).not.toMatch(/hộ|giam-ngheo\.draft/);
});

test('what can not be sealed for want of room is not lost', () => {
  const { id: _, ...latest } = draft('', 'Ba hộ');
  localStorage.setItem(`giam-ngheo.draft.mai.${THING}`, JSON.stringify(latest));
  draftsOf(HAI);
  fillUp();
  draftsOf(MAI);
  expect(stored()).toContain('Ba hộ');
});

test('says that the machine keeps nothing more, and when it does again', () => {
  fillUp();
  expect(draftsOf(MAI).keep(THING, draft('1', 'Ba hộ'))).toBe(false);
  expect(draftStore.refuses()).toBe(true);
  vi.restoreAllMocks();
  expect(draftsOf(MAI).keep(THING, draft('1', 'Ba hộ'))).toBe(true);
  expect(draftStore.refuses()).toBe(false);
});

test('signing out takes away everybody’s, and nothing else', () => {
  localStorage.setItem('giam-ngheo.money-unit', 'dong');
  localStorage.setItem('giam-ngheo.draft.hai.agencies.new', '{}');
  draftsOf(MAI).keep(THING, draft('1', 'Ba hộ'));
  dropAllDrafts();
  expect(stored()).not.toContain('draft');
  expect(localStorage.getItem('giam-ngheo.money-unit')).toBe('dong');
});
