import { formatNumber, plainDigits } from './number';

/** A rate as so many of so many; it is divided last, and never averaged. */
export interface Pair {
  numerator: number;
  denominator: number;
}

/** The pair, where both are known. */
export function pairOf(numerator: number | null, denominator: number | null): Pair | null {
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

/** What a pair comes to in per cent, with as many decimals as figures are kept with. */
export function percentOf({ numerator, denominator }: Pair): number {
  return Math.round((numerator / denominator) * 1_000_000) / 10_000;
}

/** What pairs come to together; nothing where there are none. */
export function sumOfPairs(pairs: readonly Pair[]): Pair | null {
  if (pairs.length === 0) return null;
  return pairs.reduce((sum, one) => ({
    numerator: sum.numerator + one.numerator,
    denominator: sum.denominator + one.denominator,
  }));
}

/** `62,4% (1.248 / 2.000)`; a percentage alone where no pair is known. */
export function rateText(percent: number | null, pair: Pair | null, decimals = 1): string {
  const known = percent ?? (pair ? percentOf(pair) : null);
  if (known === null) return '–';
  const text = `${formatNumber(known, { maximumDecimals: Math.max(decimals, 1) })}%`;
  return pair ? `${text} (${formatNumber(pair.numerator)} / ${formatNumber(pair.denominator)})` : text;
}

type Digits = (text: string) => string | null;

const WITH_PERCENT = /^(?:([^()%/]+)%?\s*)?\(([^()/]+)\/([^()/]+)\)$/;
const ALONE = /^([^()%/]+)\/([^()%/]+)$/;

function whole(text: string, digitsOf: Digits): number | null {
  const digits = digitsOf(text.trim());
  return digits !== null && /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}

/** The pair that a text writes: only whole numbers, the part no more than the whole, of more than nothing. */
function readPair(numerator: string, denominator: string, digitsOf: Digits): Pair | null {
  const pair = pairOf(whole(numerator, digitsOf), whole(denominator, digitsOf));
  return pair && pair.denominator > 0 && pair.numerator <= pair.denominator ? pair : null;
}

/**
 * A typed or pasted rate: `62,4%` and `62,4` are a percentage, `1.248/2.000` is a pair, and so is `62,4% (1.248 / 2.000)` if it says
 * the same twice. What can't be read so is refused (null) and never guessed.
 */
export function parseRate(text: string, digitsOf: Digits = plainDigits): { percent: string } | Pair | null {
  const typed = text.trim();
  const alone = ALONE.exec(typed);
  if (alone) return readPair(alone[1] ?? '', alone[2] ?? '', digitsOf);
  const both = WITH_PERCENT.exec(typed);
  if (both) {
    const pair = readPair(both[2] ?? '', both[3] ?? '', digitsOf);
    if (!pair || both[1] === undefined) return pair;
    const said = digitsOf(both[1].trim());
    return said !== null && says(said, pair) ? pair : null;
  }
  const percent = digitsOf(typed.replace(/\s*%$/, ''));
  return percent === null ? null : { percent };
}

/** Whether a pair comes to a percentage, as fine as that is written. */
function says(digits: string, pair: Pair): boolean {
  const scale = 10 ** (digits.split('.')[1]?.length ?? 0);
  return (
    Math.round(Number(digits) * scale) === Math.round(((pair.numerator * 100) / pair.denominator) * scale)
  );
}
