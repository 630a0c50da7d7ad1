import type { PeriodRun } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';

/** Names base periods that follow upon each other by the first and the last: Tháng 2/2024 … Tháng 8/2024. */
export function usePeriodNames(): (runs: readonly PeriodRun[]) => string {
  const { t } = useText();
  const name = ({ frequency, year }: PeriodRun, ordinal: number) =>
    t(`round.period.${frequency}`, { ordinal, year });
  return (runs) =>
    runs
      .map((run) => {
        if (run.first === run.last) return name(run, run.first);
        // Between two there is nothing to leave out.
        const until = run.last === run.first + 1 ? ', ' : ' … ';
        return `${name(run, run.first)}${until}${name(run, run.last)}`;
      })
      .join(', ');
}
