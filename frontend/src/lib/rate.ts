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

/** As many decimals as figures are kept with. */
const KEPT = 4;

/** What a pair comes to in per cent. */
export function percentOf({ numerator, denominator }: Pair, decimals = KEPT): number {
  const scale = 10 ** decimals;
  return Math.round((numerator * 100 * scale) / denominator) / scale;
}

/**
 * Whether a pair is so many of so many. What one period adds to a rate may be none: 20 of 5, or 2 less of 5, where later figures
 * correct earlier ones.
 */
function isRate({ numerator, denominator }: Pair): boolean {
  return denominator > 0 && numerator >= 0 && numerator <= denominator;
}

/**
 * How much more a pair comes to than what is to be reached, reckoned as the server does: 0 where both agree, and only there. It is
 * held against the pair; against a percentage alone as finely as that is written, or figures of the indicator are.
 */
export function percentOver(pair: Pair, aim: Pair | null, said: number, decimals: number): number {
  if (!aim) {
    const finest = Math.max(decimals, String(said).split('.')[1]?.length ?? 0);
    return Math.round((percentOf(pair, finest) - said) * 10 ** KEPT) / 10 ** KEPT;
  }
  const more =
    BigInt(pair.numerator) * BigInt(aim.denominator) - BigInt(aim.numerator) * BigInt(pair.denominator);
  const of = BigInt(pair.denominator) * BigInt(aim.denominator);
  const kept = more * BigInt(100 * 10 ** KEPT);
  // Away from 0: what is not the same does not become so by being rounded.
  const rest = kept % of === 0n ? 0n : kept > 0n ? 1n : -1n;
  return Number(kept / of + rest) / 10 ** KEPT;
}

/** What pairs come to together; nothing where there are none. */
export function sumOfPairs(pairs: readonly Pair[]): Pair | null {
  if (pairs.length === 0) return null;
  return pairs.reduce((sum, one) => ({
    numerator: sum.numerator + one.numerator,
    denominator: sum.denominator + one.denominator,
  }));
}

/** `62,4%`, as it is said or else as the pair comes to it. */
export function percentText(percent: number | null, pair: Pair | null, decimals = 1): string {
  const shown = Math.max(decimals, 1);
  const known = percent ?? (pair && isRate(pair) ? percentOf(pair, shown) : null);
  return known === null ? '–' : `${formatNumber(known, { maximumDecimals: shown })}%`;
}

/** `62,4% (1.248 / 2.000)`; a percentage alone where no pair is known. */
export function rateText(percent: number | null, pair: Pair | null, decimals = 1): string {
  const text = percentText(percent, pair, decimals);
  return pair ? `${text} (${formatNumber(pair.numerator)} / ${formatNumber(pair.denominator)})` : text;
}

/** A rate as it is written: a percentage, a pair, or both. */
type Written = { percent: string } | (Pair & { percent?: string });

/** Why a text writes no rate, as the server calls what it refuses one for, and what its pair comes to where that is why. */
interface NoRate {
  fault: 'rate' | 'notnull' | 'whole-pair' | 'positive' | 'over-denominator' | 'pair-differs';
  comesTo?: number;
}

type Digits = (text: string) => string | null;

const WITH_PERCENT = /^(?:([^()%/]+)%?\s*)?\(([^()/]*)\/([^()/]*)\)$/;
const ALONE = /^([^()%/]*)\/([^()%/]*)$/;

function whole(text: string, digitsOf: Digits): number | null {
  const digits = digitsOf(text.trim());
  return digits !== null && /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}

/** The pair that a text writes: only whole numbers, the part no more than the whole, of more than nothing. */
function readPair(numerator: string, denominator: string, digitsOf: Digits): Pair | NoRate {
  if (numerator.trim() === '' || denominator.trim() === '') return { fault: 'notnull' };
  const pair = pairOf(whole(numerator, digitsOf), whole(denominator, digitsOf));
  if (!pair) return { fault: 'whole-pair' };
  if (pair.denominator === 0) return { fault: 'positive' };
  return pair.numerator > pair.denominator ? { fault: 'over-denominator' } : pair;
}

/**
 * A typed or pasted rate: `62,4%` and `62,4` are a percentage, `1.248/2.000` is a pair, and `62,4% (1.248 / 2.000)` is both if it says
 * the same twice. What can't be read so is refused, with the reason, and never guessed.
 */
export function parseRate(text: string, digitsOf: Digits = plainDigits): Written | NoRate {
  const typed = text.trim();
  const alone = ALONE.exec(typed);
  if (alone) return readPair(alone[1] ?? '', alone[2] ?? '', digitsOf);
  const both = WITH_PERCENT.exec(typed);
  if (both) {
    const pair = readPair(both[2] ?? '', both[3] ?? '', digitsOf);
    if ('fault' in pair || both[1] === undefined) return pair;
    const percent = digitsOf(both[1].trim());
    if (percent === null) return { fault: 'rate' };
    return says(percent, pair) ? { ...pair, percent } : { fault: 'pair-differs', comesTo: percentOf(pair) };
  }
  const percent = digitsOf(typed.replace(/\s*%$/, ''));
  return percent === null ? { fault: 'rate' } : { percent };
}

/** Whether a pair comes to a percentage, as fine as that is written. */
function says(digits: string, pair: Pair): boolean {
  return Number(digits) === percentOf(pair, digits.split('.')[1]?.length ?? 0);
}
