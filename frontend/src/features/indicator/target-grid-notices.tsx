import type { FieldError, Indicator, TargetFinding, TargetGrid } from '@/api/generated/types.gen';
import { type Cell, cellText, EMPTY, type GridColumn } from '@/components/number-grid/grid-model';
import { useRuleText, useUnreadText } from '@/components/number-grid/use-rule-text';
import { Notice } from '@/components/record/notice';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { formatNumber } from '@/lib/number';
import { Button } from '@/ui/button';
import styles from './indicator.module.css';
import { type GridPlace, keptCell, keyOf, placeOf, targetsByCell } from './target-grid-model';
import type { TargetEntry } from './use-target-grid';

type Go = (place: GridPlace) => void;

/** What a cell is called: the indicator's code and the area. */
export function useCellName(grid: TargetGrid) {
  const { t } = useText();
  return ({ areaId, indicatorId }: GridPlace) =>
    t('indicator.grid.cell', {
      code: grid.indicators.find(({ id }) => id === indicatorId)?.code ?? '–',
      area: grid.areas.find(({ id }) => id === areaId)?.name ?? t('indicator.grid.whole'),
    });
}

/** Why a cell was refused, in words. */
export function useRefusalText() {
  const { t, has } = useText();
  const ruleText = useRuleText();
  return (refused: Pick<FieldError, 'type' | 'params'>): string => {
    const id = `indicator.grid.rule.${refused.type}`;
    return has(id) ? t(id) : (ruleText(refused) ?? t('indicator.grid.rule.other'));
  };
}

interface NoticesProps {
  grid: TargetGrid;
  entry: TargetEntry;
  columns: readonly GridColumn[];
  onGo: Go;
}

/** The cells that can't be kept as they are, each a way to itself. */
export function WrongCells({ grid, entry, columns, onGo }: NoticesProps) {
  const { t } = useText();
  const nameOf = useCellName(grid);
  const textOf = useRefusalText();
  const unreadText = useUnreadText();
  const columnOf = (key: string) => columns.find(({ id }) => id === placeOf(key).indicatorId);
  const wrong = [
    ...entry.unread.map((key) => ({
      key,
      text: unreadText(columnOf(key), entry.typed[key]?.cell.unread ?? ''),
    })),
    ...Object.entries(entry.refusals).map(([key, refusal]) => ({ key, text: textOf(refusal) })),
  ];
  if (wrong.length === 0) return null;
  return (
    <Notice title={t('indicator.grid.wrong', { count: wrong.length })} tone="warn">
      <ul className={styles.findings}>
        {wrong.map(({ key, text }) => (
          <li key={key}>
            <Button look="quiet" onClick={() => onGo(placeOf(key))}>
              {nameOf(placeOf(key))}
            </Button>{' '}
            {text}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Cells that somebody else has written in meanwhile: both figures, and one is picked. */
export function TargetConflicts({ grid, entry, columns }: NoticesProps) {
  const { t } = useText();
  const nameOf = useCellName(grid);
  const targets = targetsByCell(grid);
  const textOf = (key: string, cell: Cell) => {
    const column = columns.find(({ id }) => id === placeOf(key).indicatorId);
    return (column && cellText(column, cell)) || t('indicator.grid.nothing');
  };
  if (entry.conflicts.length === 0) return null;
  return (
    <Notice title={t('indicator.grid.conflicts', { count: entry.conflicts.length })} tone="warn">
      <ul className={styles.findings}>
        {entry.conflicts.map((key) => {
          const target = targets.get(key);
          const indicator = grid.indicators.find(({ id }) => id === placeOf(key).indicatorId);
          const theirs = indicator ? keptCell(indicator, target) : EMPTY;
          return (
            <li key={key}>
              {nameOf(placeOf(key))}{' '}
              <Button onClick={() => entry.resolve(key, true)}>
                {t('indicator.grid.conflict.mine', {
                  value: textOf(key, entry.typed[key]?.cell ?? { value: null }),
                })}
              </Button>{' '}
              <Button onClick={() => entry.resolve(key, false)}>
                {t('indicator.grid.conflict.theirs', { value: textOf(key, theirs) })}
              </Button>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

/** Areas that were over before the plan's year: a copy has them from the plan before it. */
export function EndedAreas({ grid, year }: { grid: TargetGrid; year: number }) {
  const { t } = useText();
  const ended = grid.areas.flatMap(({ name, validTo }) =>
    validTo && validTo < `${year}` ? [t('form.until', { name, date: formatDate(validTo) })] : [],
  );
  if (ended.length === 0) return null;
  return (
    <Notice title={t('indicator.grid.ended', { count: ended.length, year })} tone="warn">
      <p>{ended.join('; ')}</p>
      <p>{t('indicator.grid.ended.text')}</p>
    </Notice>
  );
}

interface FindingsProps {
  grid: TargetGrid;
  findings: readonly TargetFinding[];
  onGo: Go;
}

/** Where parts do not fit their whole, each with ways to the cells. */
export function TargetFindings({ grid, findings, onGo }: FindingsProps) {
  const { t } = useText();
  const nameOf = useCellName(grid);
  const codeOf = (id: string) => grid.indicators.find((one: Indicator) => one.id === id)?.code ?? '–';
  if (findings.length === 0) return null;
  return (
    <Notice title={t('indicator.grid.findings', { count: findings.length })} tone="warn">
      <ul className={styles.findings}>
        {findings.map(({ rule, areaId, indicatorId, partIds, whole, parts, difference }) => (
          <li key={`${rule} ${areaId} ${indicatorId} ${partIds.join(' ')}`}>
            {t(`indicator.grid.finding.${rule}`, {
              area: grid.areas.find(({ id }) => id === areaId)?.name ?? t('indicator.grid.whole'),
              parts: partIds.map(codeOf).join(' + '),
              whole: codeOf(indicatorId),
              partsValue: formatNumber(parts),
              wholeValue: formatNumber(whole),
              by: formatNumber(Math.abs(difference)),
            })}{' '}
            {[indicatorId, ...partIds].map((id) => (
              <Button
                key={keyOf({ areaId, indicatorId: id })}
                look="quiet"
                aria-label={t('indicator.grid.goTo', { cell: nameOf({ areaId, indicatorId: id }) })}
                onClick={() => onGo({ areaId, indicatorId: id })}
              >
                {codeOf(id)}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
