import type { ConsolidationBase, ConsolidationContents } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { formatNumber } from '@/lib/number';
import { PlainList } from '@/ui/layout';
import styles from './consolidation.module.css';

/** Wholes and parts that other units have told, or that are divided by other totals: they are not added up or compared unsaid. */
export function Unequal({ contents }: { contents: ConsolidationContents }) {
  const { t } = useText();
  const unequal = contents.unequalParts ?? [];
  if (unequal.length === 0) return null;
  const codes = new Map(contents.lines.map(({ indicatorId, code }) => [indicatorId, code]));
  const text = ({ code, told, asked, denominator }: ConsolidationBase) =>
    denominator === null
      ? t('consolidation.unequal.base', { code, told, asked })
      : t('consolidation.unequal.divided', { code, told, asked, denominator: formatNumber(denominator) });
  return (
    <div className={styles.missing}>
      <PlainList label={t('consolidation.unequal')}>
        {unequal.map(({ wholeId, span, provisional, bases }) => {
          const figure = t(`consolidation.span.${span}`);
          return (
            <li key={`${wholeId} ${span} ${provisional}`}>
              {t('consolidation.unequal.of', {
                figure: provisional ? t('consolidation.unequal.provisional', { figure }) : figure,
                code: codes.get(wholeId) ?? '',
                bases: bases.map(text).join('; '),
              })}
            </li>
          );
        })}
      </PlainList>
    </div>
  );
}
