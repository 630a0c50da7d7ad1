import type { ConsolidationLine } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Disclosure } from '@/ui/disclosure';
import { PlainList } from '@/ui/layout';
import styles from './consolidation.module.css';

/** Who lacks more of the cumulative figure than of the period's: what the period lacks is told beside it already. */
function missingBeforeThePeriod({ period, cumulative }: ConsolidationLine) {
  const ofThePeriod = new Map(period.accepted.missing.map(({ areaId, periods }) => [areaId, periods]));
  return (cumulative?.accepted.missing ?? []).filter(
    ({ areaId, periods }) => periods > (ofThePeriod.get(areaId) ?? 0),
  );
}

/** Whose accepted figures are missing, from the period and from the sum since the beginning of the year. */
export function Missing({ lines }: { lines: readonly ConsolidationLine[] }) {
  const { t } = useText();
  const lacking = lines
    .map((line) => ({
      line,
      ofThePeriod: line.period.accepted.missing,
      before: missingBeforeThePeriod(line),
    }))
    .filter(({ ofThePeriod, before }) => ofThePeriod.length + before.length > 0);
  if (lacking.length === 0) return null;
  const summary = t('consolidation.missing', { count: lacking.length });
  return (
    <div className={styles.missing}>
      <p className="print-only">{summary}</p>
      <Disclosure summary={summary}>
        <PlainList>
          {lacking.map(({ line: { indicatorId, code }, ofThePeriod, before }) => (
            <li key={indicatorId}>
              {ofThePeriod.length > 0 ? (
                <div>
                  {t('consolidation.missing.of', {
                    code,
                    names: ofThePeriod.map(({ name }) => name).join(', '),
                  })}
                </div>
              ) : null}
              {before.length > 0 ? (
                <div>
                  {t('consolidation.missing.ofCumulative', {
                    code,
                    names: before
                      .map(({ name, periods }) => t('consolidation.missing.periods', { name, periods }))
                      .join(', '),
                  })}
                </div>
              ) : null}
            </li>
          ))}
        </PlainList>
      </Disclosure>
    </div>
  );
}
