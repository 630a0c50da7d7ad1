import type { ConsolidationLine, UnaskedPeriods } from '@/api/generated/types.gen';
import { usePeriodNames } from '@/components/use-period-names';
import { useText } from '@/i18n/use-text';
import { PlainList } from '@/ui/layout';
import styles from './consolidation.module.css';

/** For which base periods nobody has asked, told once for all indicators that lack the same: no unit can send them in. */
export function Unasked({ lines }: { lines: readonly ConsolidationLine[] }) {
  const { t } = useText();
  const periodNames = usePeriodNames();
  const notes = (figure: keyof UnaskedPeriods) => {
    const codes = new Map<string, string[]>();
    for (const { code, unasked } of lines) {
      const runs = unasked?.[figure] ?? [];
      if (runs.length > 0) codes.set(periodNames(runs), [...(codes.get(periodNames(runs)) ?? []), code]);
    }
    return [...codes].map(([periods, those]) =>
      t(`consolidation.unasked.${figure}`, { periods, codes: those.join(', ') }),
    );
  };
  const all = [...notes('period'), ...notes('before')];
  if (all.length === 0) return null;
  return (
    <div className={styles.missing}>
      <PlainList label={t('consolidation.unasked')}>
        {all.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </PlainList>
    </div>
  );
}
