import { describe, expect, it } from 'vitest';
import type { GridRow } from '@/components/number-grid/grid-model';
import { hasNoDay, isWaiting, missingCells, newVoucherRow, sumOf, toVoucher } from './voucher-rows';

const UNIT = { value: 'u1', label: 'UBND xã Phước Sơn' };

function row(cells: Record<string, string | number | null>): GridRow {
  return {
    id: 'r',
    cells: Object.fromEntries(Object.entries(cells).map(([id, value]) => [id, { value }])),
  };
}

describe('a row of the grid of vouchers', () => {
  it('waits until somebody begins to fill it in', () => {
    const fresh = newVoucherRow(UNIT.value);

    expect(isWaiting(fresh)).toBe(true);
    expect(fresh.cells.agencyId?.value).toBe('u1');
    expect(isWaiting({ ...fresh, cells: { ...fresh.cells, voucher: { value: 'KB-01' } } })).toBe(false);
  });

  it('begins without a unit where none is the one that one works for', () => {
    expect(newVoucherRow('').cells.agencyId?.value).toBeNull();
  });

  it('names what it must have and has not', () => {
    expect(missingCells(row({ voucher: 'KB-01', amount: 0 }))).toEqual([
      'paidOn',
      'agencyId',
      'subProjectId',
      'fundingSource',
      'capitalKind',
      'kind',
      'amount',
    ]);
  });

  it('reads its day the way people here write it, and tells what is none', () => {
    expect(toVoucher('p', row({ paidOn: '6/5/2024' })).paidOn).toBe('2024-05-06');
    expect(hasNoDay(row({ paidOn: '31/02/2024' }))).toBe(true);
    expect(hasNoDay(row({ paidOn: '' }))).toBe(false);
  });

  it('sends nothing for what is empty', () => {
    const voucher = toVoucher('p', row({ voucher: ' KB-01 ', amount: 1_500_000, payee: '  ' }));

    expect(voucher.voucher).toBe('KB-01');
    expect(voucher.amount).toBe(1_500_000);
    expect(voucher.payee).toBeNull();
    expect(voucher.reason).toBeNull();
    expect(voucher.again).toBeNull();
  });

  it('says apart why more is paid than is held and why a voucher is entered again', () => {
    const voucher = toVoucher(
      'p',
      row({ reason: 'Kho bạc đã chi trước', again: 'Hai hộ nhận cùng số tiền' }),
    );

    expect(voucher.reason).toBe('Kho bạc đã chi trước');
    expect(voucher.again).toBe('Hai hộ nhận cùng số tiền');
  });

  it('adds up what can be read', () => {
    expect(sumOf([row({ amount: 1 }), row({ amount: null }), row({ amount: 2 })])).toBe(3);
  });
});
