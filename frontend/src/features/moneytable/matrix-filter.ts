import type { CapitalKind } from '@/api/generated/types.gen';
import { oneOf, textParam } from '@/lib/search-params';

export const CAPITAL_KINDS: readonly CapitalKind[] = ['RECURRENT', 'INVESTMENT'];

/** As of when, whose money, and since when changes are told; kept in the address. */
export interface MatrixFilter {
  asOf?: string;
  capital?: CapitalKind;
  /** An agency, or `plan` for who would see their own unit first. */
  agency?: string;
  since?: string;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

function dayParam(value: unknown): string | undefined {
  const text = textParam(value);
  return text && ISO_DAY.test(text) ? text : undefined;
}

export function matrixFilter(search: Record<string, unknown>): MatrixFilter {
  return {
    asOf: dayParam(search.asOf),
    capital: oneOf(search.capital, CAPITAL_KINDS),
    agency: textParam(search.agency),
    since: dayParam(search.since),
  };
}
