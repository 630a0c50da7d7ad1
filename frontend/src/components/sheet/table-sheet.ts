import type { SheetData } from 'write-excel-file/universal';
import type { ResultFigure } from '@/api/generated/types.gen';
import { formatNumber } from '@/lib/number';
import { pairOf } from '@/lib/rate';
import { searchable } from '@/lib/text';

/** What stands in a cell of a saved table; null is an empty cell, and never 0. */
export type SheetValue = string | number | SheetTime | null;

/** A day or a moment that Excel can sort and count with. */
interface SheetTime {
  /** On Vietnam's clock: a sheet knows no time zones. */
  time: Date;
  format: 'dd/mm/yyyy' | 'dd/mm/yyyy hh:mm';
}

/** `2024-02-28` as a day of a sheet; an empty cell where there is none. */
export function sheetDay(date: string | null | undefined): SheetValue {
  return date ? { time: new Date(`${date}T00:00:00Z`), format: 'dd/mm/yyyy' } : null;
}

const VIETNAM_AHEAD = 7 * 3_600_000;

/** An instant as a moment of a sheet, on Vietnam's clock; an empty cell where there is none. */
export function sheetMoment(instant: string | null | undefined): SheetValue {
  return instant ? { time: new Date(Date.parse(instant) + VIETNAM_AHEAD), format: 'dd/mm/yyyy hh:mm' } : null;
}

/** As far as a figure is read, whenever it was told. */
type Told = Pick<ResultFigure, 'value' | 'numerator' | 'denominator' | 'words'>;

/** A figure as it was told: a number to count with, a rate as what it is divided of; an empty cell where nothing was. */
export function sheetFigure(told: Told | null): SheetValue {
  if (!told) return null;
  const pair = pairOf(told.numerator, told.denominator);
  return pair
    ? `${formatNumber(pair.numerator)} / ${formatNumber(pair.denominator)}`
    : (told.value ?? told.words);
}

export interface TableSheet {
  /** What the table is called: the first row, and the name of the file. */
  name: string;
  /** When and by what it was saved, below the name. */
  savedAt: string;
  heads: readonly string[];
  rows: readonly (readonly SheetValue[])[];
}

const WIDEST = 60;

/** Makes the table an .xlsx: numbers are numbers, days are days, and a text is a text whatever it begins with. */
export async function writeTableSheet({ name, savedAt, heads, rows }: TableSheet): Promise<Blob> {
  // Only who saves a table needs it.
  const { default: write } = await import('write-excel-file/universal');
  const data: SheetData = [
    [{ value: name, fontWeight: 'bold', fontSize: 13 }],
    [{ value: savedAt, fontStyle: 'italic' }],
    [],
    heads.map((value) => ({
      value,
      fontWeight: 'bold',
      wrap: true,
      backgroundColor: '#e8eef2',
      bottomBorderStyle: 'thin',
    })),
    ...rows.map((row) => row.map(cellOf)),
  ];
  const columns = heads.map((head, at) => ({
    width: widthOf([head, ...rows.map((row) => row[at] ?? null)]),
  }));
  return write(data, { sheet: name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31), columns }).toBlob();
}

function cellOf(value: SheetValue) {
  if (value === null) return null;
  if (typeof value === 'object') return { value: value.time, type: Date, format: value.format } as const;
  if (typeof value === 'number') return { value, type: Number } as const;
  const text = { value, type: String, wrap: true, alignVertical: 'top' } as const;
  // It stays a text when somebody edits it.
  return /^[=+\-@\t\r\n]/.test(value) ? { ...text, format: '@' } : text;
}

function widthOf(values: readonly SheetValue[]): number {
  const longest = Math.max(...values.map(lengthOf));
  return Math.min(WIDEST, longest + 2);
}

function lengthOf(value: SheetValue): number {
  if (value === null) return 0;
  return typeof value === 'object' ? value.format.length : String(value).length;
}

/** `Việc của tôi` is saved as viec-cua-toi.xlsx, as the server names its files. */
export function sheetName(name: string): string {
  return `${searchable(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.xlsx`;
}
