import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleHelp, type LucideIcon, TriangleAlert } from 'lucide-react';
import { counterpartQuery } from '@/api/funding-queries';
import type { Counterpart, CounterpartCheck, CounterpartLine, Verdict } from '@/api/generated/types.gen';
import { useChosenPlan } from '@/components/chosen-plan';
import { DayField } from '@/components/day-field';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { ThingHistory } from '@/components/record/thing-history';
import { SampleMark } from '@/components/sample-mark';
import { ExportButton } from '@/components/sheet/export-button';
import { SourceMark } from '@/components/source-mark';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { formatNumber } from '@/lib/number';
import { Badge, type Tone } from '@/ui/badge';
import { buttonClass } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Code, Fact, Facts, Filters, Soft, Stack } from '@/ui/layout';
import styles from './counterpart.module.css';
import { useCounterpartFields } from './counterpart-fields';

const LOOK: Record<Verdict, { tone: Tone; icon: LucideIcon }> = {
  MET: { tone: 'info', icon: CircleCheck },
  NOT_MET: { tone: 'warn', icon: TriangleAlert },
  UNKNOWN: { tone: 'note', icon: CircleHelp },
};

interface CounterpartPageProps {
  asOf: string | undefined;
  onAsOf: (asOf: string) => void;
}

/** How much the local budgets add to the central support, held against the law. */
export function CounterpartPage({ asOf, onAsOf }: CounterpartPageProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const mayWrite = usePermission('counterpart:write');
  const counterpart = useQuery({ ...counterpartQuery(plan.id, asOf), placeholderData: keepPreviousData });
  return (
    <>
      <PageTitle
        over={<Link to="/kinh-phi">{t('app.screen.money')}</Link>}
        lead={t('counterpart.lead')}
        aside={
          <>
            {mayWrite ? (
              <Link to="/kinh-phi/doi-ung/loai" className={buttonClass()}>
                {t('counterpart.set')}
              </Link>
            ) : null}
            <ExportButton url={`/api/v1/plans/${plan.id}/counterpart/sheet`} query={{ asOf }} />
          </>
        }
      >
        {t('counterpart.title')}
      </PageTitle>
      <QueryView queries={{ counterpart }} lines={14}>
        {(data) => (
          <Stack>
            <Filters>
              <DayField
                label={t('counterpart.asOf')}
                value={asOf ?? ''}
                empty={t('counterpart.asOf.today')}
                onChange={onAsOf}
              />
            </Filters>
            <Rule counterpart={data.counterpart} />
            <Check
              title={t('counterpart.onStated')}
              check={data.counterpart.stated}
              percent={data.counterpart.chosen?.leastPercent ?? null}
            />
            {data.counterpart.allocated || !data.counterpart.chosen ? (
              <Check
                title={t('counterpart.onAllocated', { date: formatDate(data.counterpart.asOf) })}
                check={data.counterpart.allocated}
                percent={data.counterpart.chosen?.leastPercent ?? null}
                note={t('counterpart.onAllocated.year')}
                sample={data.counterpart.sample}
              />
            ) : (
              <p>
                <Soft>{t('counterpart.notSeen')}</Soft>
              </p>
            )}
            <History counterpart={data.counterpart} />
          </Stack>
        )}
      </QueryView>
    </>
  );
}

function Rule({ counterpart: { chosen, source, classes } }: { counterpart: Counterpart }) {
  const { t } = useText();
  return (
    <Card title={t('counterpart.rule')}>
      <Stack>
        {chosen ? (
          <Facts>
            <Fact name={t('counterpart.class')}>
              {t('counterpart.class.least', { percent: chosen.leastPercent })}{' '}
              <SourceMark source={source} withNote />
            </Fact>
            <Fact name={t('counterpart.legalBasis')}>
              {t('counterpart.since', { law: chosen.legalBasis, date: formatDate(chosen.validFrom) })}
            </Fact>
            <Fact name={t('counterpart.counts')}>{t('counterpart.counts.text')}</Fact>
          </Facts>
        ) : (
          <p>{t('counterpart.noClass')}</p>
        )}
        <DataTable
          caption={t('counterpart.classes')}
          columns={[
            {
              id: 'support',
              header: t('counterpart.support'),
              wide: true,
              cell: ({ supportFrom, supportBelow }) =>
                supportBelow === null
                  ? t('counterpart.support.from', { from: supportFrom })
                  : supportFrom === 0
                    ? t('counterpart.support.below', { below: supportBelow })
                    : t('counterpart.support.between', { from: supportFrom, below: supportBelow }),
            },
            {
              id: 'least',
              header: t('counterpart.least'),
              numeric: true,
              cell: ({ leastPercent }) => `${leastPercent}%`,
            },
            {
              id: 'holds',
              header: t('counterpart.holds'),
              cell: ({ id }) =>
                id === chosen?.id ? <Badge tone="strong">{t('counterpart.holds.this')}</Badge> : '–',
            },
          ]}
          rows={classes}
          rowKey={({ id }) => id}
        />
      </Stack>
    </Card>
  );
}

/** A rate to two decimals: its parts stand beside it. */
function share(part: number, whole: number): string {
  return whole === 0
    ? '–'
    : `${formatNumber((part / whole) * 100, { minimumDecimals: 2, maximumDecimals: 2 })}%`;
}

interface CheckProps {
  title: string;
  check: CounterpartCheck | null;
  percent: number | null;
  note?: string;
  sample?: boolean;
}

function Check({ title, check, percent, note, sample }: CheckProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  if (check === null || percent === null) {
    return (
      <Card title={title}>
        <p>{t('counterpart.noClass')}</p>
      </Card>
    );
  }
  const { tone, icon } = LOOK[check.verdict];
  return (
    <Card
      title={title}
      aside={
        <span className={styles.verdict}>
          <Badge tone={tone} icon={icon}>
            {t(`counterpart.verdict.${check.verdict}`)}
          </Badge>{' '}
          {check.provisional && check.verdict !== 'UNKNOWN' ? (
            <Badge tone="note" title={t('counterpart.provisional.hint', { count: check.open })}>
              {t('counterpart.provisional')}
            </Badge>
          ) : null}
        </span>
      }
      flush
    >
      <div className={styles.figures}>
        <Facts>
          <Fact name={t('counterpart.share')}>
            {check.local !== null && check.central !== null ? share(check.local, check.central) : '–'}{' '}
            <Soft>{t('counterpart.share.against', { percent })}</Soft>
          </Fact>
          <Fact name={t('counterpart.local')}>
            {check.local === null ? '–' : <Money amount={check.local} withUnit />}
          </Fact>
          <Fact name={t('counterpart.central')}>
            {check.central === null ? '–' : <Money amount={check.central} withUnit />}
          </Fact>
          {check.required === null ? null : (
            <Fact name={t('counterpart.required')}>
              <Money amount={check.required} withUnit />
            </Fact>
          )}
          {check.shortBy ? (
            <Fact name={t('counterpart.shortBy')}>
              <Money amount={check.shortBy} withUnit />
            </Fact>
          ) : null}
        </Facts>
        {note ? <p>{note}</p> : null}
        {sample ? <SampleMark /> : null}
        {check.provisional ? <p>{t('counterpart.provisional.hint', { count: check.open })}</p> : null}
      </div>
      {check.lines.length > 0 ? (
        <DataTable
          caption={t('counterpart.lines.caption', { title, unit: t(`app.unit.${unit}`) })}
          columns={lineColumns(t)}
          rows={check.lines}
          rowKey={({ subProjectId }) => subProjectId}
        />
      ) : null}
    </Card>
  );
}

function lineColumns(t: ReturnType<typeof useText>['t']): Column<CounterpartLine>[] {
  return [
    {
      id: 'name',
      header: t('project.subProject'),
      wide: true,
      cell: (line) => (
        <>
          <Code>{line.code}</Code>{' '}
          <Link to="/kinh-phi/dong-thoi-gian/$id" params={{ id: line.subProjectId }}>
            {line.name}
          </Link>
        </>
      ),
      sortBy: (line) => line.code,
    },
    {
      id: 'central',
      header: t('counterpart.central'),
      numeric: true,
      cell: (line) => <Money amount={line.central} />,
      sortBy: (line) => line.central,
    },
    {
      id: 'local',
      header: t('counterpart.local'),
      numeric: true,
      cell: (line) => <Money amount={line.local} />,
      sortBy: (line) => line.local,
    },
    {
      id: 'share',
      header: t('counterpart.share'),
      numeric: true,
      cell: (line) => share(line.local, line.central),
      sortBy: (line) => (line.central === 0 ? null : line.local / line.central),
    },
    {
      id: 'short',
      header: t('counterpart.note'),
      cell: (line) =>
        line.shortBy > 0 ? (
          <Badge tone="note" icon={TriangleAlert}>
            {t('counterpart.line.short')} <Money amount={line.shortBy} withUnit />
          </Badge>
        ) : (
          '–'
        ),
    },
  ];
}

function History({ counterpart }: { counterpart: Counterpart }) {
  const fields = useCounterpartFields(counterpart.classes);
  return <ThingHistory collection="plans" id={`${counterpart.id}/counterpart`} fields={fields} />;
}
