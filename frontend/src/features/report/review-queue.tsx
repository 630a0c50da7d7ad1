import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheckBig } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { ReportSection, ReportSummary } from '@/api/generated/types.gen';
import { reportsQuery } from '@/api/report-queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { LateBadge } from '@/components/report-state';
import { verifierNames } from '@/components/section-verifiers';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Inline, Soft, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import styles from './report.module.css';
import { StepDialog } from './step-dialog';
import { StepProblem } from './step-problem';
import { type Step, useStep } from './take-step';

interface Waiting {
  report: ReportSummary;
  section: ReportSection;
}

/** Everything that waits for the caller's word: first what is to be verified, then what is to be accepted. */
export function ReviewQueue() {
  const { t } = useText();
  const plan = useChosenPlan();
  const reports = useQuery(reportsQuery(plan.id));
  return (
    <QueryView queries={{ reports }} lines={12}>
      {(data) => {
        // By section: a report stands where the section stands that is least far, and another may wait already.
        const waitingFor = (step: Step): Waiting[] =>
          data.reports.flatMap((report) =>
            report.sections
              .filter((section) => section.allowedActions.includes(step))
              .map((section) => ({ report, section })),
          );
        const queues = (['VERIFY', 'ACCEPT'] as const).map((step) => ({ step, rows: waitingFor(step) }));
        if (queues.every(({ rows }) => rows.length === 0)) {
          return (
            <StateMessage icon={CircleCheckBig} title={t('report.queue.none')}>
              <p>{t('report.queue.none.text')}</p>
            </StateMessage>
          );
        }
        return (
          <Stack>
            {queues.map(({ step, rows }) =>
              rows.length > 0 ? <Queue key={step} step={step} rows={rows} /> : null,
            )}
          </Stack>
        );
      }}
    </QueryView>
  );
}

interface QueueProps {
  step: 'VERIFY' | 'ACCEPT';
  rows: readonly Waiting[];
}

function Queue({ step, rows }: QueueProps) {
  const { t } = useText();
  const table = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Step | null>(null);
  const [sent, setSent] = useState<readonly string[]>([]);
  const taking = useStep(() => setChosen(new Set()));
  const picked = rows.filter(({ section }) => chosen.has(section.id));
  const nameOf = ({ report, section }: Waiting) =>
    `${report.agencyShortName}, ${verifierNames(section) ?? t('report.section.manager')}`;
  const choose = (id: string) =>
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
  const ask = (wanted: Step) => {
    if (picked.length > 0) setAsked(wanted);
    else showToast({ text: t('report.queue.chooseFirst') });
  };
  const move = (from: EventTarget, by: number) => {
    const boxes = [...(table.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
    const at = boxes.indexOf(from as HTMLInputElement);
    if (at >= 0) boxes[at + by]?.focus();
    return at >= 0;
  };
  const keys: Record<string, (from: EventTarget) => boolean> = {
    'Ctrl+Enter': () => {
      ask(step);
      return true;
    },
    'Ctrl+a': () => {
      setChosen(new Set(rows.map(({ section }) => section.id)));
      return true;
    },
    ArrowDown: (from) => move(from, 1),
    ArrowUp: (from) => move(from, -1),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const key = keys[event.ctrlKey || event.metaKey ? `Ctrl+${name}` : name];
    if (key?.(event.target)) event.preventDefault();
  };
  const columns: Column<Waiting>[] = [
    {
      id: 'unit',
      header: t('report.agency'),
      wide: true,
      cell: (row) => (
        <label className={styles.pick}>
          <input
            type="checkbox"
            checked={chosen.has(row.section.id)}
            onChange={() => choose(row.section.id)}
            aria-label={t('report.queue.choose', { name: nameOf(row), round: row.report.roundName })}
          />
          <span>
            {row.report.agencyShortName}{' '}
            <Soft>{verifierNames(row.section) ?? t('report.section.manager')}</Soft>
          </span>
        </label>
      ),
    },
    {
      id: 'round',
      header: t('report.round'),
      cell: ({ report }) => (
        <Link
          to="/bao-cao/$reportId"
          params={{ reportId: report.id }}
          aria-label={t('report.queue.open', { name: report.agencyShortName, round: report.roundName })}
        >
          {report.roundName}
        </Link>
      ),
    },
    {
      id: 'filled',
      header: t('report.filled'),
      numeric: true,
      cell: ({ section }) => `${section.filled} / ${section.asked}`,
    },
    {
      id: 'submitted',
      header: t('report.submittedAt'),
      cell: ({ report, section }) => (
        <>
          {section.submittedAt ? formatMoment(new Date(section.submittedAt)) : '–'}{' '}
          <LateBadge days={report.lateDays} />
        </>
      ),
    },
  ];
  return (
    <Card title={t(`report.queue.${step}`, { count: rows.length })} flush>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the boxes inside, gathered once. */}
      <div ref={table} onKeyDown={onKeyDown}>
        <DataTable
          caption={`${t(`report.queue.caption.${step}`)}. ${t('report.queue.keys')}`}
          columns={columns}
          rows={rows}
          rowKey={({ section }) => section.id}
        />
        <div className={styles.bar}>
          <StepProblem error={taking.error} names={sent} />
          <Inline>
            <Button look="primary" onClick={() => ask(step)}>
              {t(`report.do.${step}`)}
            </Button>
            <Button onClick={() => ask('RETURN')}>{t('report.do.RETURN')}</Button>
            <Soft>
              <span role="status">{t('report.queue.chosen', { count: picked.length })}</span>
            </Soft>
          </Inline>
        </div>
      </div>
      {asked ? (
        <StepDialog
          step={asked}
          count={picked.length}
          onClose={() => setAsked(null)}
          onTake={(reason) => {
            setAsked(null);
            setSent(picked.map(nameOf));
            taking.mutate({ action: asked, sections: picked.map(({ section }) => section), reason });
          }}
        />
      ) : null}
    </Card>
  );
}
