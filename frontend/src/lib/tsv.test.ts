import { expect, it } from 'vitest';
import { parseTsv, toTsv } from './tsv';

it('reads cells and rows as spreadsheets write them', () => {
  expect(parseTsv('1.473,8\t12,5\r\nDA2\t\r\n')).toEqual([
    ['1.473,8', '12,5'],
    ['DA2', ''],
  ]);
  expect(parseTsv('a')).toEqual([['a']]);
  expect(parseTsv('a\nb')).toEqual([['a'], ['b']]);
});

it('reads what stands in quotes as one cell', () => {
  expect(parseTsv('"hai\ndòng"\t"nói ""vâng"""\n"a\tb"\tc')).toEqual([
    ['hai\ndòng', 'nói "vâng"'],
    ['a\tb', 'c'],
  ]);
  expect(parseTsv('"chưa đóng\tx')).toEqual([['"chưa đóng', 'x']]);
});

it('writes what it reads', () => {
  const rows = [
    ['hai\ndòng', 'a\tb'],
    ['"x"', ''],
  ];
  expect(parseTsv(toTsv(rows))).toEqual(rows);
});
