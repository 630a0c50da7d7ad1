import { dayParam, oneOf, textParam } from '@/lib/search-params';

/** What the address of the screens of progress may say; what is absent is the whole plan, today. */
export interface ProgressView {
  asOf?: string;
  /** The area whose figures are shown; the plan's own where none is named. */
  area?: string;
  /** Communes as they are now that the district has ended, instead of those of the plan's year. */
  units?: 'new';
}

/** Reads it leniently: what makes no sense is as if it were not there. */
export function progressView(search: Record<string, unknown>): ProgressView {
  return {
    asOf: dayParam(search.asOf),
    area: textParam(search.area),
    units: oneOf(search.units, ['new'] as const),
  };
}
