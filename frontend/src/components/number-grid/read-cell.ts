import type { BrokenRule } from '@/components/record/fields';
import { parseDong, parseMillions } from '@/lib/money';
import { digitsEitherWay, englishDigits, plainDigits } from '@/lib/number';
import { parseRate } from '@/lib/rate';
import { type Cell, EMPTY, type GridColumn, optionOf, pairValue, type Writing } from './grid-model';

type Value = NonNullable<Cell['value']>;
type Digits = (text: string) => string | null;

const MOST_DECIMALS = 4;
const MOST_DIGITS = 12;
const DECIMALS_OF_MILLIONS = 6;

function broken(type: string, params: Record<string, string> = {}): BrokenRule {
  return { type, params };
}

function isBroken(read: Value | BrokenRule): read is BrokenRule {
  return typeof read === 'object';
}

/** What keeps digits from being a figure, their size aside. */
function faultOf(digits: string | null, decimals: number): BrokenRule | null {
  if (digits === null) return broken('number');
  if (digits.startsWith('-')) return broken('positive-or-zero');
  const written = digits.split('.')[1]?.replace(/0+$/, '') ?? '';
  return written.length > decimals ? broken('decimals', { decimals: `${decimals}` }) : null;
}

/** The number that the digits write, unless it is negative, too fine or too long to be held exactly. */
function readNumber(digits: string | null, { decimals = MOST_DECIMALS }: GridColumn): number | BrokenRule {
  const [whole = ''] = digits?.split('.') ?? [];
  const tooLong = whole.replace(/^0+/, '').length > MOST_DIGITS;
  return faultOf(digits, decimals) ?? (tooLong ? broken('decimalmax') : Number(digits));
}

function readAmount(text: string, digitsOf: Digits, writing: Writing): number | BrokenRule {
  if (writing === 'dong') return parseDong(text) ?? faultOf(digitsEitherWay(text), 0) ?? broken('decimalmax');
  return (
    parseMillions(text, digitsOf) ?? faultOf(digitsOf(text), DECIMALS_OF_MILLIONS) ?? broken('decimalmax')
  );
}

function readRate(text: string, digitsOf: Digits, column: GridColumn): Value | BrokenRule {
  const rate = parseRate(text, digitsOf);
  if ('fault' in rate) {
    return broken(rate.fault, rate.comesTo === undefined ? {} : { rate: `${rate.comesTo}` });
  }
  if (!('numerator' in rate)) return readNumber(rate.percent, column);
  const percent = rate.percent === undefined ? null : readNumber(rate.percent, column);
  // Finer than the column takes: the pair says it by itself.
  return pairValue(rate, typeof percent === 'number' ? percent : null);
}

function read(column: GridColumn, text: string, writing: Writing): Value | BrokenRule | null {
  const typed = text.trim();
  if (typed === '' || typed === '–') return null;
  const digitsOf = writing === 'en' ? englishDigits : plainDigits;
  switch (column.kind) {
    case 'text':
      return typed;
    case 'amount':
      return readAmount(typed, digitsOf, writing);
    case 'number':
      return readNumber(digitsOf(typed), column);
    case 'rate':
      return readRate(typed, digitsOf, column);
    case 'choice':
      return optionOf(column.options ?? [], typed)?.value ?? broken('choice');
  }
}

/** What a column makes of a text; a blank is nothing. */
export function readCell(column: GridColumn, text: string, writing: Writing = 'vi'): Cell {
  const value = read(column, text, writing);
  if (value === null) return EMPTY;
  return isBroken(value) ? { value: null, unread: text.trim() } : { value };
}

/** Why a column can't read a text, named as the server names what it refuses; null where it can. */
export function whyUnread(column: GridColumn, text: string, writing: Writing = 'vi'): BrokenRule | null {
  const value = read(column, text, writing);
  return value !== null && isBroken(value) ? value : null;
}
