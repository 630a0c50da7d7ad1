/**
 * Numbers are written the Vietnamese way in every language of the interface (`1.473,8`): one sheet that is
 * read by two people must never mean 1.473 to one of them and 1473 to the other.
 */
const formats = new Map<string, Intl.NumberFormat>();

interface NumberShape {
  minimumDecimals?: number;
  maximumDecimals?: number;
}

export function formatNumber(value: number, shape: NumberShape = {}): string {
  const { minimumDecimals = 0, maximumDecimals = 6 } = shape;
  const key = `${minimumDecimals}/${maximumDecimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat('vi-VN', {
      minimumFractionDigits: minimumDecimals,
      maximumFractionDigits: Math.max(minimumDecimals, maximumDecimals),
    });
    formats.set(key, format);
  }
  return format.format(value);
}

/** Without the dust of binary fractions: figures have at most four decimals. */
export function plus(a: number, b: number): number {
  return Math.round((a + b) * 10_000) / 10_000;
}

/** A part of a whole in per cent; a rate is always numerator and denominator, divided last. Unknown is not 0. */
export function formatShare(part: number | null, whole: number | null): string {
  return part === null || whole === null || whole === 0
    ? '–'
    : `${formatNumber((part / whole) * 100, { maximumDecimals: 1 })}%`;
}

const GROUPED = /^-?\d{1,3}(?:[. ]\d{3})+(?:,\d+)?$/;
const PLAIN = /^-?\d+(?:,\d+)?$/;
const POINT_THAT_CANNOT_GROUP = /^-?\d+\.\d+$/;

/**
 * The plain digits (`1473.8`) of a typed or pasted number, vi-VN first: `1.473` is 1473, `12.5` (which cannot be
 * grouped) is 12.5. What fits neither, such as `1.47,3.8` or `1,473.8`, is refused (null) and never guessed.
 */
export function plainDigits(text: string): string | null {
  const typed = text
    .trim()
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/^\u2212/, '-');
  if (GROUPED.test(typed)) {
    // One kind of grouping sign in one number.
    if (typed.includes('.') && typed.includes(' ')) return null;
    return typed.replace(/[. ]/g, '').replace(',', '.');
  }
  if (PLAIN.test(typed)) return typed.replace(',', '.');
  if (POINT_THAT_CANNOT_GROUP.test(typed)) return typed;
  return null;
}

const ENGLISH = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** The plain digits of a number written the English way: `1,473.8` is 1473.8. Null where it is none. */
export function englishDigits(text: string): string | null {
  const typed = text
    .trim()
    .replace(/[\u00a0\u202f\u2009 ]/g, '')
    .replace(/^\u2212/, '-');
  return ENGLISH.test(typed) ? typed.replaceAll(',', '') : null;
}

/** The plain digits of a number, be it written our way or the English one. */
export function digitsEitherWay(text: string): string | null {
  return plainDigits(text) ?? englishDigits(text);
}

/** Whether one of the numbers can only be meant the English way, so that the others may be too. */
export function looksEnglish(texts: readonly string[]): boolean {
  return texts.some((text) => plainDigits(text) === null && englishDigits(text) !== null);
}

/** Reads a number as {@link plainDigits} does; null where it is none. */
export function parseNumber(text: string): number | null {
  const digits = plainDigits(text);
  return digits === null ? null : Number(digits);
}

const WRITTEN = /\d+(?:[.,]\d+)*/g;

/** With how many decimals a text writes a number: two words of a plan are `2,0` and `1,82`. 0 where it does not write it. */
export function decimalsWritten(text: string, value: number): number {
  const written = text.match(WRITTEN)?.find((figure) => parseNumber(figure) === value);
  return written?.split(',')[1]?.length ?? 0;
}
