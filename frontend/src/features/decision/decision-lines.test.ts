import { expect, it } from 'vitest';
import type { Decision, DecisionLine } from '@/api/generated/types.gen';
import {
  hasUnread,
  imbalances,
  isUntouched,
  missingCells,
  newLine,
  toRequest,
  toRow,
  totalOf,
} from './decision-lines';

const LINE: DecisionLine = {
  id: 'line',
  position: 1,
  subProjectId: 'da2',
  fundingSource: 'CENTRAL',
  capitalKind: 'RECURRENT',
  fromAgencyId: null,
  toAgencyId: 'district',
  amount: 1_473_800_000,
  reversesId: null,
  reversedById: null,
  flagReason: null,
  note: null,
};
const grant = { kind: 'INITIAL', authority: 'SUPERIOR', agencyId: null } as Decision;

it('sends a row as it came, with nobody for the world outside', () => {
  const { id: _id, position: _at, reversedById: _by, ...request } = LINE;
  expect(toRequest(toRow(LINE))).toEqual(request);
});

it('locks a line that takes back another, and sends whom', () => {
  const row = toRow({ ...LINE, reversesId: 'wrong' });
  expect(row.locked).toBe(true);
  expect(toRequest(row).reversesId).toBe('wrong');
});

it('knows a row that nobody has typed into, and what one lacks', () => {
  const row = newLine(grant, 'district');
  expect(isUntouched(row)).toBe(true);
  expect(toRequest(row)).toMatchObject({
    fromAgencyId: null,
    toAgencyId: 'district',
    capitalKind: 'RECURRENT',
  });
  const typed = {
    ...row,
    cells: { ...row.cells, amount: { value: 5 }, source: { value: null, unread: 'x' } },
  };
  expect(isUntouched(typed)).toBe(false);
  expect(missingCells(typed)).toEqual(['subProject']);
  expect(hasUnread(typed)).toBe(true);
});

it('reckons the total as the server does', () => {
  const transfer = { ...grant, kind: 'TRANSFER', authority: 'OWN', agencyId: 'district' } as Decision;
  const enters = toRow(LINE);
  const leaves = toRow({ ...LINE, id: 'b', fromAgencyId: 'district', toAgencyId: null });
  const mirror = { fromAgencyId: 'district', toAgencyId: null, reversesId: 'wrong' };
  const back = toRow({ ...LINE, ...mirror, id: 'c', amount: 800_000 });
  // A line that is taken back is in an adjustment, and goes back where it came from.
  const correction = { ...grant, kind: 'ADJUSTMENT' } as Decision;
  expect(totalOf(correction, [enters, back])).toBe(1_473_000_000);
  expect(totalOf(correction, [enters, leaves])).toBe(0);
  expect(totalOf(correction, [leaves])).toBe(-1_473_800_000);
  expect(totalOf(correction, [toRow({ ...LINE, id: 'd', reversesId: 'cut' })])).toBe(1_473_800_000);
  expect(totalOf(transfer, [enters, leaves])).toBe(1_473_800_000);
});

it('tells by source whether a transfer sums to zero', () => {
  const enters = toRow(LINE);
  const leaves = toRow({ ...LINE, id: 'b', fromAgencyId: 'district', toAgencyId: null });
  const other = toRow({ ...LINE, id: 'c', fundingSource: 'DISTRICT', fromAgencyId: 'a', toAgencyId: null });
  expect(imbalances([enters, leaves])).toEqual([]);
  expect(imbalances([enters, leaves, other])).toEqual([
    { source: 'DISTRICT', capital: 'RECURRENT', difference: -1_473_800_000 },
  ]);
});
