import { Link } from '@tanstack/react-router';
import type { Area, Target, TargetGrid } from '@/api/generated/types.gen';
import { SourceMark } from '@/components/source-mark';
import { TargetValue } from '@/components/target-value';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Card } from '@/ui/card';
import { Fact, Facts, Quote, Soft } from '@/ui/layout';
import { baselineOf, baselineText, type GridPlace, keyOf, targetsByCell } from './target-grid-model';
import { useCellName } from './target-grid-notices';
import { TargetHistory } from './target-history';
import type { GridDraft } from './use-grid-draft';

interface ChosenCellProps {
  grid: TargetGrid;
  place: GridPlace;
  areas: readonly Area[];
  draft: GridDraft;
}

/** What there is to know of the cell that the focus is in: as it is saved, where it comes from, where it stood, its history. */
export function ChosenCell({ grid, place, areas, draft }: ChosenCellProps) {
  const { t } = useText();
  const nameOf = useCellName(grid);
  const indicator = grid.indicators.find(({ id }) => id === place.indicatorId);
  if (!indicator) return null;
  const target: Target | undefined = targetsByCell(grid).get(keyOf(place));
  const baseline = baselineOf(grid, place);
  const name = nameOf(place);
  const key = keyOf(place);
  const drafted = draft.byCell.get(key);
  return (
    <Card
      title={t('indicator.grid.chosen', { cell: name })}
      aside={
        target ? <TargetHistory target={target} indicator={indicator} areas={areas} name={name} /> : undefined
      }
    >
      <Facts>
        <Fact name={t('indicator.name')}>
          <Link to="/chi-tieu/$id" params={{ id: indicator.id }}>
            {indicator.name}
          </Link>
        </Fact>
        <Fact name={t('indicator.grid.kept')}>
          {target ? (
            <>
              <TargetValue target={target} indicator={indicator} withUnit />{' '}
              <SourceMark source={target.source} withNote />
            </>
          ) : (
            <Soft>{t('indicator.grid.nothing')}</Soft>
          )}
        </Fact>
        {draft.amendment && drafted !== undefined ? (
          <Fact name={t('amendment.nth', { ordinal: draft.amendment.ordinal })}>
            {drafted ? (
              <TargetValue target={drafted} indicator={indicator} withUnit />
            ) : (
              <Soft>{t('indicator.grid.nothing')}</Soft>
            )}
          </Fact>
        ) : null}
        {target?.words ? (
          <Fact name={t('app.planWords')}>
            <Quote>{target.words}</Quote>
          </Fact>
        ) : null}
        <Fact name={t('indicator.baseline')}>
          {baseline ? (
            <>
              {baselineText(baseline)} ({formatDate(baseline.asOf)}) <SourceMark source={baseline.source} />
            </>
          ) : (
            <Soft>{t('indicator.baseline.none')}</Soft>
          )}
        </Fact>
      </Facts>
    </Card>
  );
}
