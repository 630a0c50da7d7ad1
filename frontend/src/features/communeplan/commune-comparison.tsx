import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type {
  Area,
  CommuneComparisonCell,
  CommuneComparisonLine,
  CommunePlansCommune,
  CommuneComparison as Comparison,
  Indicator,
} from '@/api/generated/types.gen';
import { areasQuery, communeComparisonQuery, indicatorsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { PlanState } from '@/components/plan-state';
import { QueryView } from '@/components/query-view';
import { SourceMark } from '@/components/source-mark';
import { TargetValue } from '@/components/target-value';
import { useText } from '@/i18n/use-text';
import { formatNumber } from '@/lib/number';
import { pairOf, rateText, sumOfPairs } from '@/lib/rate';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { SelectField } from '@/ui/field';
import { Code, Filters, Soft, Stack } from '@/ui/layout';
import styles from './communeplan.module.css';
import { SumCheck } from './sum-check';

interface CommuneComparisonProps {
  /** The indicator that is looked at commune by commune. */
  indicatorId: string | undefined;
  onIndicator: (id: string) => void;
}

/** All indicators in sums, and one of them commune by commune. */
export function CommuneComparison({ indicatorId, onIndicator }: CommuneComparisonProps) {
  const plan = useChosenPlan();
  const comparison = useQuery(communeComparisonQuery(plan.id));
  const indicators = useQuery(indicatorsQuery(plan.id));
  const areas = useQuery(areasQuery);
  return (
    <QueryView queries={{ comparison, indicators, areas }} lines={16}>
      {(data) => {
        const lines = data.comparison.indicators.flatMap((line) => {
          const indicator = data.indicators.find((one) => one.id === line.indicatorId);
          return indicator ? [{ ...line, indicator }] : [];
        });
        const chosen = lines.find((line) => line.indicatorId === indicatorId) ?? lines[0];
        return (
          <Stack>
            <Sums lines={lines} areas={data.areas} />
            {chosen ? (
              <ByCommune
                lines={lines}
                chosen={chosen}
                comparison={data.comparison}
                areas={data.areas}
                onIndicator={onIndicator}
              />
            ) : null}
          </Stack>
        );
      }}
    </QueryView>
  );
}

interface LineOf extends CommuneComparisonLine {
  indicator: Indicator;
}

function figure(value: number | null): string {
  return value === null ? '–' : formatNumber(value);
}

function Sums({ lines, areas }: { lines: readonly LineOf[]; areas: readonly Area[] }) {
  const { t } = useText();
  const columns: Column<LineOf>[] = [
    {
      id: 'indicator',
      header: t('indicator.one'),
      cell: ({ indicator }) => (
        <>
          <Code>{indicator.code}</Code>{' '}
          <Link to="/ke-hoach-xa" search={{ view: 'comparison', indicator: indicator.id }}>
            {indicator.name}
          </Link>{' '}
          <Soft>({indicator.unit})</Soft>
        </>
      ),
    },
    {
      id: 'district',
      header: t('communeplan.districtTarget'),
      numeric: true,
      cell: ({ indicator, districtTarget, districtNumerator, districtDenominator }) => (
        <TargetValue
          target={{ value: districtTarget, numerator: districtNumerator, denominator: districtDenominator }}
          indicator={indicator}
        />
      ),
    },
    {
      id: 'assigned',
      header: t('communeplan.assignedSum'),
      numeric: true,
      cell: ({ indicator, cells }) => {
        if (indicator.kind === 'RATIO') {
          const pairs = cells.flatMap(
            ({ assignedNumerator, assignedDenominator }) =>
              pairOf(assignedNumerator, assignedDenominator) ?? [],
          );
          const common = pairs.length === cells.length ? sumOfPairs(pairs) : null;
          return common ? rateText(null, common, indicator.decimals) : '–';
        }
        const given = cells.flatMap(({ assigned }) => (assigned === null ? [] : [assigned]));
        if (indicator.kind !== 'COUNT' || given.length === 0) return '–';
        return (
          <>
            {formatNumber(given.reduce((sum, value) => sum + value, 0))}
            <div>
              <Soft>{t('communeplan.counted', { count: given.length, total: cells.length })}</Soft>
            </div>
          </>
        );
      },
    },
    {
      id: 'own',
      header: t('communeplan.ownSum'),
      numeric: true,
      cell: ({ check, cells }) =>
        check.sum === null ? (
          '–'
        ) : (
          <>
            {formatNumber(check.sum)}
            <div>
              <Soft>{t('communeplan.counted', { count: check.counted, total: cells.length })}</Soft>
            </div>
          </>
        ),
    },
    {
      id: 'check',
      header: t('communeplan.check'),
      wide: true,
      cell: ({ check }) => <SumCheck check={check} areas={areas} />,
    },
  ];
  return (
    <Card title={t('communeplan.sums')} flush>
      <DataTable
        caption={t('communeplan.sums.caption')}
        columns={columns}
        rows={lines}
        rowKey={({ indicatorId }) => indicatorId}
      />
      <p className={styles.note}>{t('communeplan.notAdded.why')}</p>
    </Card>
  );
}

interface ByCommuneProps {
  lines: readonly LineOf[];
  chosen: LineOf;
  comparison: Comparison;
  areas: readonly Area[];
  onIndicator: (id: string) => void;
}

interface CellRow extends CommuneComparisonCell {
  area: Area | undefined;
  commune: CommunePlansCommune | undefined;
}

function ByCommune({ lines, chosen, comparison, areas, onIndicator }: ByCommuneProps) {
  const { t } = useText();
  const { indicator, check } = chosen;
  const rows = chosen.cells.map(
    (cell): CellRow => ({
      ...cell,
      area: areas.find((area) => area.id === cell.areaId),
      commune: comparison.communes.find((commune) => commune.areaId === cell.areaId),
    }),
  );
  return (
    <Card title={t('communeplan.byCommune')} flush>
      <div className={styles.filter}>
        <Filters>
          <SelectField
            label={t('indicator.one')}
            value={indicator.id}
            onChange={onIndicator}
            options={lines.map((line) => ({
              value: line.indicatorId,
              label: `${line.indicator.code}: ${line.indicator.name}`,
            }))}
          />
        </Filters>
      </div>
      <DataTable<CellRow>
        caption={t('communeplan.byCommune.caption', { name: indicator.name, unit: indicator.unit })}
        columns={[
          {
            id: 'area',
            header: t('area.commune'),
            sortBy: ({ area }) => area?.name ?? null,
            cell: ({ area, commune }) =>
              commune?.planId ? (
                <Link to="/ke-hoach-xa/$id" params={{ id: commune.planId }}>
                  {area?.name ?? '–'}
                </Link>
              ) : (
                (area?.name ?? '–')
              ),
          },
          {
            id: 'status',
            header: t('communeplan.one'),
            sortBy: ({ commune }) => commune?.status ?? '',
            cell: ({ commune }) => <PlanState status={commune?.status ?? null} />,
          },
          {
            id: 'assigned',
            header: t('communeplan.assigned'),
            numeric: true,
            sortBy: ({ assigned }) => assigned,
            cell: ({ assigned, assignedNumerator, assignedDenominator, assignedProvenance }) => (
              <>
                <TargetValue
                  target={{ value: assigned, numerator: assignedNumerator, denominator: assignedDenominator }}
                  indicator={indicator}
                />{' '}
                {assignedProvenance ? (
                  <SourceMark source={{ provenance: assignedProvenance, section: null, note: null }} />
                ) : null}
              </>
            ),
          },
          {
            id: 'own',
            header: t('communeplan.own'),
            numeric: true,
            sortBy: ({ own }) => own,
            cell: (cell) => <Own cell={cell} indicator={indicator} />,
          },
          {
            id: 'difference',
            header: t('communeplan.difference'),
            numeric: true,
            sortBy: ({ difference }) => difference,
            cell: ({ difference }) => signed(difference),
          },
        ]}
        rows={rows}
        rowKey={({ areaId }) => areaId}
        footer={
          indicator.kind === 'COUNT'
            ? {
                area: t('communeplan.total', { count: check.counted }),
                own: figure(check.sum),
                difference: <SumCheck check={check} areas={areas} />,
              }
            : undefined
        }
      />
      {indicator.kind === 'COUNT' ? null : <p className={styles.note}>{t('communeplan.notAdded.why')}</p>}
    </Card>
  );
}

function signed(difference: number | null): string {
  if (difference === null) return '–';
  return difference > 0 ? `+${formatNumber(difference)}` : formatNumber(difference);
}

function Own({ cell, indicator }: { cell: CommuneComparisonCell; indicator: Indicator }) {
  const { t } = useText();
  return (
    <>
      <TargetValue
        target={{ value: cell.own, numerator: cell.numerator, denominator: cell.denominator }}
        indicator={indicator}
      />
      {cell.takenOver ? (
        <div>
          <Badge tone="note">{t('communeplan.takenOver')}</Badge>
        </div>
      ) : null}
    </>
  );
}
