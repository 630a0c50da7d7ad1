import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Agency, Indicator, Target } from '@/api/generated/types.gen';
import { agenciesQuery, indicatorsQuery, targetsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { NothingFound } from '@/components/nothing-found';
import { QueryView } from '@/components/query-view';
import { SourceMark } from '@/components/source-mark';
import { TargetValue } from '@/components/target-value';
import { useText } from '@/i18n/use-text';
import { matches } from '@/lib/text';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { SearchField } from '@/ui/field';
import { Code, Filters, Soft, Stack } from '@/ui/layout';
import styles from './indicator.module.css';
import { inOrder, type PlacedIndicator } from './indicator-order';

export interface IndicatorFilter {
  q?: string;
  sort?: string;
}

interface IndicatorListProps {
  filter: IndicatorFilter;
  onFilter: (filter: IndicatorFilter) => void;
}

export function IndicatorList({ filter, onFilter }: IndicatorListProps) {
  const plan = useChosenPlan();
  const indicators = useQuery(indicatorsQuery(plan.id));
  const targets = useQuery(targetsQuery(plan.id));
  const agencies = useQuery(agenciesQuery);
  return (
    <QueryView queries={{ indicators, targets, agencies }} lines={14}>
      {(data) => <List {...data} filter={filter} onFilter={onFilter} />}
    </QueryView>
  );
}

interface ListProps extends IndicatorListProps {
  indicators: readonly Indicator[];
  targets: readonly Target[];
  agencies: readonly Agency[];
}

function List({ indicators, targets, agencies, filter, onFilter }: ListProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const rows = inOrder(indicators).filter(({ indicator }) =>
    matches(`${indicator.code} ${indicator.name} ${indicator.words}`, filter.q ?? ''),
  );
  const target = (indicator: Indicator) =>
    targets.find((one) => one.indicatorId === indicator.id && one.areaId === plan.areaId);
  const agency = (id: string | null) => agencies.find((one) => one.id === id)?.shortName ?? null;
  const columns: Column<PlacedIndicator>[] = [
    {
      id: 'name',
      header: t('indicator.name'),
      wide: true,
      sortBy: ({ indicator }) => indicator.name,
      cell: ({ indicator, part }) => (
        <span className={part ? styles.part : undefined}>
          <Code>{indicator.code}</Code>{' '}
          <Link to="/chi-tieu/$id" params={{ id: indicator.id }}>
            {indicator.name}
          </Link>
          {part && indicator.parts ? <Soft> {t(`indicator.parts.${indicator.parts}`)}</Soft> : null}
        </span>
      ),
    },
    {
      id: 'target',
      header: t('indicator.target'),
      numeric: true,
      sortBy: ({ indicator }) => target(indicator)?.value ?? null,
      cell: ({ indicator }) => {
        const own = target(indicator);
        return <TargetValue target={own} indicator={indicator} />;
      },
    },
    {
      id: 'unit',
      header: t('indicator.unit'),
      sortBy: ({ indicator }) => indicator.unit,
      cell: ({ indicator }) => indicator.unit ?? '–',
    },
    {
      id: 'words',
      header: t('indicator.words'),
      wide: true,
      cell: ({ indicator }) => (
        <>
          <Soft>“{indicator.words}”</Soft> <SourceMark source={indicator.source} />
        </>
      ),
    },
    {
      id: 'collection',
      header: t('indicator.collection'),
      wide: true,
      cell: ({ indicator }) => (
        <>
          {agency(indicator.assignment.collectorId) ?? t(`indicator.level.${indicator.assignment.level}`)},{' '}
          {t(`indicator.frequency.${indicator.assignment.frequency}`)}{' '}
          <SourceMark source={{ ...indicator.assignment, section: null }} />
        </>
      ),
    },
  ];
  return (
    <Stack>
      <Filters count={t('app.countOf', { shown: rows.length, total: indicators.length })}>
        <SearchField
          label={t('indicator.filter')}
          value={filter.q ?? ''}
          onChange={(q) => onFilter({ ...filter, q })}
        />
      </Filters>
      <Card title={t('indicator.table', { year: plan.year })} flush>
        {rows.length === 0 ? (
          <NothingFound onClear={() => onFilter({ sort: filter.sort })} />
        ) : (
          <DataTable
            caption={t('indicator.table.caption')}
            columns={columns}
            rows={rows}
            rowKey={({ indicator }) => indicator.id}
            sort={filter.sort}
            onSort={(sort) => onFilter({ ...filter, sort })}
          />
        )}
      </Card>
    </Stack>
  );
}
