import type { ProblemError } from '@/api/problem';

const CHANGED_SINCE = new Set(['figure-changed', 'report-changed']);

/** What of a round's reports is otherwise by now than when its figures were taken: indicators and units by name. */
export function changedSince({ errors }: ProblemError): string[] {
  return errors.flatMap(({ type, params }) =>
    CHANGED_SINCE.has(type) ? (params.indicator ?? params.unit ?? []) : [],
  );
}
