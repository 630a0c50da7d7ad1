import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { indicatorCollection } from '@/api/collections';
import type { Area, AreaSuccession, Progress, ProgressFigure, ProgressRow } from '@/api/generated/types.gen';
import { progressQuery } from '@/api/progress-queries';
import { areaSuccessionsQuery, areasQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { ExportButton } from '@/components/sheet/export-button';
import { TargetValue } from '@/components/target-value';
import { useOwnPlanOf } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Code, Fact, Facts, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { BandBadge } from './band-badge';
import { BulletBar, BulletLegend } from './bullet-bar';
import { CommuneProgress } from './commune-progress';
import { FigureText, Missing, Value } from './progress-figure';
import { ProgressFilters } from './progress-filters';
import { unitsOf } from './progress-model';
import type { ProgressView } from './progress-view';
import { TraceTable } from './trace-table';
import { TrendChart } from './trend-chart';

interface IndicatorProgressProps {
  id: string;
  view: ProgressView;
  onView: (view: ProgressView) => void;
}

/** One indicator: where it stands, its course, its communes, and the reports behind its figure. */
export function IndicatorProgress({ id, view, onView }: IndicatorProgressProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const progress = useQuery(progressQuery(plan.id, view.area, view.asOf));
  useOwnPlanOf(
    indicatorCollection,
    id,
    progress.data?.rows.map(({ indicatorId }) => ({ id: indicatorId })),
  );
  const areas = useQuery(areasQuery);
  const successions = useQuery(areaSuccessionsQuery);
  const row = progress.data?.rows.find(({ indicatorId }) => indicatorId === id);
  return (
    <>
      <PageTitle
        over={
          <Link to="/tien-do" search={view}>
            {t('app.screen.progress')}
          </Link>
        }
        lead={
          row ? (
            <>
              <Code>{row.code}</Code>{' '}
              <Link to="/chi-tieu/$id" params={{ id }}>
                {t('progress.definition')}
              </Link>
            </>
          ) : null
        }
        aside={
          row ? (
            <ExportButton
              url={`/api/v1/sheets/progress-indicators/${id}`}
              query={{
                areaId: view.area,
                asOf: view.asOf,
                areasAsOf:
                  view.units === 'new'
                    ? unitsOf(plan.areaId, areas.data ?? [], successions.data ?? []).laterFrom
                    : undefined,
              }}
              label={t('progress.export')}
              hint={t('progress.export.hint')}
            />
          ) : null
        }
      >
        {row?.name ?? t('progress.one')}
      </PageTitle>
      <QueryView queries={{ progress, areas, successions }} lines={18}>
        {(data) =>
          row ? (
            <Indicator {...data} row={row} view={view} onView={onView} />
          ) : (
            <StateMessage icon={SearchX} title={t('progress.unknown')}>
              <p>{t('progress.unknown.text', { year: plan.year })}</p>
            </StateMessage>
          )
        }
      </QueryView>
    </>
  );
}

interface IndicatorProps {
  row: ProgressRow;
  progress: Progress;
  areas: readonly Area[];
  successions: readonly AreaSuccession[];
  view: ProgressView;
  onView: (view: ProgressView) => void;
}

function Indicator({ row, progress, areas, successions, view, onView }: IndicatorProps) {
  const plan = useChosenPlan();
  const units = unitsOf(plan.areaId, areas, successions);
  return (
    <Stack>
      <ProgressFilters
        whole={areas.find(({ id }) => id === plan.areaId)}
        now={units.now}
        later={units.later}
        view={view}
        onView={onView}
      />
      <Standing row={row} progress={progress} />
      {row.kind === 'QUALITATIVE' ? null : (
        <>
          <TrendChart row={row} view={view} />
          <CommuneProgress row={row} laterFrom={units.laterFrom} view={view} onView={onView} />
        </>
      )}
      <TraceTable row={row} rows={progress.rows} areaName={progress.areaName} view={view} />
    </Stack>
  );
}

function Standing({ row, progress }: { row: ProgressRow; progress: Progress }) {
  const { t } = useText();
  const { accepted, provisional, target, expected } = row;
  const measured = row.kind !== 'QUALITATIVE';
  return (
    <Card
      title={t('progress.standing', { area: progress.areaName, day: formatDate(progress.asOf) })}
      aside={measured ? <BandBadge band={accepted.band} /> : null}
    >
      <Stack>
        {measured ? (
          <>
            <BulletBar
              accepted={accepted.value}
              provisional={provisional?.value ?? null}
              expected={expected}
              target={target?.value ?? null}
            />
            <BulletLegend provisional={provisional !== null} />
          </>
        ) : null}
        <Facts>
          <Fact name={t('progress.mark.accepted')}>
            <Figure figure={accepted} row={row} />{' '}
            {accepted.exceedsWhole ? <Badge tone="warn">{t('progress.exceedsWhole')}</Badge> : null}
          </Fact>
          {provisional ? (
            <Fact name={t('progress.mark.provisional')}>
              <Figure figure={provisional} row={row} />{' '}
              {provisional.exceedsWhole ? <Badge tone="warn">{t('progress.exceedsWhole')}</Badge> : null}
            </Fact>
          ) : null}
          <Fact name={t('progress.mark.expected')}>
            <Value value={expected} of={row} />
            {expected === null ? null : <Until day={row.expectedOn} />}
          </Fact>
          <Fact name={t('progress.mark.target')}>
            <Aim row={row} />
          </Fact>
          {row.numeratorLabel ? <Fact name={t('progress.numerator')}>{row.numeratorLabel}</Fact> : null}
          {row.denominatorLabel ? <Fact name={t('progress.denominator')}>{row.denominatorLabel}</Fact> : null}
          <Fact name={t('progress.missing')}>
            <Missing accepted={accepted} provisional={provisional} unasked={row.unasked} />
          </Fact>
        </Facts>
      </Stack>
    </Card>
  );
}

/** A figure with its unit, and up to when it was told. */
function Figure({ figure, row }: { figure: ProgressFigure; row: ProgressRow }) {
  return (
    <>
      <FigureText figure={figure} of={row} />{' '}
      {row.kind === 'COUNT' && figure.value !== null ? row.unit : null}
      <Until day={figure.dataTo} />
    </>
  );
}

function Until({ day }: { day: string | null }) {
  const { t } = useText();
  return day ? <> ({t('progress.until', { day: formatDate(day) })})</> : null;
}

/** What is to be reached: a figure with its unit, or the plan's words. */
function Aim({ row }: { row: ProgressRow }) {
  const { t } = useText();
  const { target } = row;
  if (target?.value == null) return <>{target?.words ?? '–'}</>;
  return (
    <>
      <TargetValue target={target} indicator={row} withUnit />{' '}
      {target.sample ? <Badge tone="warn">{t('app.provenance.SAMPLE')}</Badge> : null}
    </>
  );
}
