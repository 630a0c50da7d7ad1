import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  type SheetValue,
  sheetDay,
  sheetFigure,
  sheetMoment,
  sheetName,
  writeTableSheet,
} from './table-sheet';

async function write(rows: readonly (readonly SheetValue[])[], name = 'Ngày nghỉ') {
  const file = await writeTableSheet({ name, savedAt: 'Tải lúc 14:05 27/11/2026', heads: ['A', 'B'], rows });
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const texts = new DOMParser().parseFromString(part('xl/sharedStrings.xml'), 'text/xml');
  const shared = [...texts.querySelectorAll('si')].map(({ textContent }) => textContent);
  const sheet = new DOMParser().parseFromString(part('xl/worksheets/sheet1.xml'), 'text/xml');
  const cells = [...sheet.querySelectorAll('c')].map((cell) => {
    const value = cell.querySelector('v')?.textContent ?? '';
    const type = cell.getAttribute('t');
    return { at: cell.getAttribute('r'), is: type === 's' ? shared[Number(value)] : Number(value), type };
  });
  const at = (place: string) => cells.find((cell) => cell.at === place);
  return {
    at,
    sheet,
    styles: new DOMParser().parseFromString(part('xl/styles.xml'), 'text/xml'),
    workbook: part('xl/workbook.xml'),
  };
}

test('a sheet begins with what it is and when it was saved, then its heads', async () => {
  const { at } = await write([]);
  expect([at('A1')?.is, at('A2')?.is, at('A4')?.is, at('B4')?.is]).toEqual([
    'Ngày nghỉ',
    'Tải lúc 14:05 27/11/2026',
    'A',
    'B',
  ]);
});

test('numbers are numbers, 0 among them, and what is not known is an empty cell', async () => {
  const { at } = await write([
    [1473.8, 0],
    [null, 'chữ'],
  ]);
  expect([at('A5')?.is, at('B5')?.is, at('B6')?.is]).toEqual([1473.8, 0, 'chữ']);
  expect(at('A6')?.is ?? null).toBeNull();
});

test('a text that looks like a formula is a text, and stays one', async () => {
  const { at, sheet, styles } = await write([['=HYPERLINK("x")', '+1']]);
  expect(at('A5')).toMatchObject({ is: '=HYPERLINK("x")', type: 's' });
  expect(at('B5')).toMatchObject({ is: '+1', type: 's' });
  expect(sheet.querySelector('f')).toBeNull();
  const style = sheet.querySelector('c[r="A5"]')?.getAttribute('s');
  const format = styles.querySelectorAll('cellXfs xf')[Number(style)]?.getAttribute('numFmtId');
  expect(styles.querySelector(`numFmt[numFmtId="${format}"]`)?.getAttribute('formatCode')).toBe('@');
});

test('days and moments are those of Vietnam’s clock, written day first', async () => {
  const { at, styles } = await write([[sheetDay('2026-11-27'), sheetMoment('2026-11-26T18:30:00Z')]]);
  // Excel counts days from 30/12/1899.
  expect(at('A5')?.is).toBe(46353);
  expect(at('B5')?.is).toBeCloseTo(46353 + 1.5 / 24, 6);
  const formats = [...styles.querySelectorAll('numFmt')].map((one) => one.getAttribute('formatCode'));
  expect(formats).toEqual(expect.arrayContaining(['dd/mm/yyyy', 'dd/mm/yyyy hh:mm']));
  expect([sheetDay(null), sheetMoment(undefined)]).toEqual([null, null]);
});

test('a figure is what was told: a rate with what it is divided of, and nothing is no 0', () => {
  const none = { value: null, numerator: null, denominator: null, words: null };
  expect(sheetFigure({ ...none, value: 0 })).toBe(0);
  expect(sheetFigure({ ...none, value: 62.4, numerator: 1248, denominator: 2000 })).toBe('1.248 / 2.000');
  expect(sheetFigure({ ...none, words: 'Đã tổ chức' })).toBe('Đã tổ chức');
  expect([sheetFigure(none), sheetFigure(null)]).toEqual([null, null]);
});

test('a name that no sheet or file may have is made one', async () => {
  const { workbook } = await write([], 'Báo cáo góp vào I2/a: [đợt 1] của các xã, thị trấn');
  expect(/<sheet [^>]*name="([^"]*)"/.exec(workbook)?.[1]).toBe('Báo cáo góp vào I2 a   đợt 1  c');
  expect(sheetName('Báo cáo góp vào I2/a: Đợt 1')).toBe('bao-cao-gop-vao-i2-a-dot-1.xlsx');
});
