import { digitsEitherWay, formatNumber, plainDigits } from '@/lib/number';

export type MoneyUnit = 'million' | 'dong';

const MILLION = 1_000_000;

/**
 * Money is whole đồng everywhere; it becomes millions only here, on its way to the screen, by its digits:
 * dividing would round amounts that fractions of two can't hold.
 */
export function formatMoney(amount: number, unit: MoneyUnit): string {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole amount of đồng: ${amount}`);
  if (unit === 'dong') return formatNumber(amount);
  const size = Math.abs(amount);
  const decimals = String(size % MILLION)
    .padStart(6, '0')
    .replace(/0+$/, '');
  const millions = formatNumber(Math.floor(size / MILLION));
  return `${amount < 0 ? '-' : ''}${millions}${decimals ? `,${decimals}` : ''}`;
}

/**
 * Reads an amount typed in millions (`1.473,8`) as whole đồng, by its digits: multiplying would round. Refused (null)
 * is what is no number, negative, or finer than one đồng.
 */
export function parseMillions(text: string, digitsOf = plainDigits): number | null {
  const [millions = '', decimals = ''] = digitsOf(text)?.split('.') ?? [];
  if (millions === '' || millions.startsWith('-') || decimals.length > 6) return null;
  const amount = Number(millions + decimals.padEnd(6, '0'));
  return Number.isSafeInteger(amount) ? amount : null;
}

/** Reads an amount written in whole đồng, whichever signs group its digits; null where it is none. */
export function parseDong(text: string): number | null {
  const [dong = '', decimals = ''] = digitsEitherWay(text)?.split('.') ?? [];
  const amount = Number(dong);
  return dong === '' || amount < 0 || Number(decimals) > 0 || !Number.isSafeInteger(amount) ? null : amount;
}
