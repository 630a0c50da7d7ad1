import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Reminder, ReportSummary } from '@/api/generated/types.gen';
import { reminderMailsQuery, remindersQuery, roundReportsQuery } from '@/api/reminder-queries';
import { roundQuery } from '@/api/round-queries';
import { DueOn } from '@/components/due-on';
import { QueryView } from '@/components/query-view';
import { isOwed, ReportStateBadge, takesReports } from '@/components/report-state';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetDay, sheetMoment } from '@/components/sheet/table-sheet';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Soft, Stack } from '@/ui/layout';
import { MailTable } from './mail-table';
import { RemindDialog } from './remind-dialog';

/** Who owes a report of the round, who was reminded when and by whom, and whom mail reached. For who manages the round. */
export function RoundReminders({ roundId }: { roundId: string }) {
  const round = useQuery(roundQuery(roundId));
  const reports = useQuery(roundReportsQuery(roundId));
  const reminders = useQuery(remindersQuery(roundId));
  const mails = useQuery(reminderMailsQuery(roundId));
  return (
    <QueryView queries={{ round, reports, reminders, mails }} lines={8}>
      {(data) => (
        <Stack>
          {takesReports(data.round) ? (
            <Owing
              roundId={roundId}
              owing={data.reports.filter(({ state }) => isOwed(state))}
              reminders={data.reminders}
            />
          ) : null}
          {data.reminders.length > 0 ? <Trace reminders={data.reminders} /> : null}
          {data.mails.length > 0 ? <MailTable mails={data.mails} /> : null}
        </Stack>
      )}
    </QueryView>
  );
}

/** Whom mail reminded of the round: for who looks on. */
export function RoundMails({ roundId }: { roundId: string }) {
  const mails = useQuery(reminderMailsQuery(roundId));
  return (
    <QueryView queries={{ mails }} lines={4}>
      {(data) => (data.mails.length > 0 ? <MailTable mails={data.mails} /> : null)}
    </QueryView>
  );
}

interface OwingProps {
  roundId: string;
  owing: readonly ReportSummary[];
  reminders: readonly Reminder[];
}

function Owing({ roundId, owing, reminders }: OwingProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => lateOf(owing));
  const [asking, setAsking] = useState(false);
  const last = new Map([...reminders].reverse().map((reminder) => [reminder.agencyId, reminder]));
  const marked = owing.filter(({ agencyId }) => chosen.has(agencyId));
  const columns: SavedColumn<ReportSummary>[] = [
    {
      id: 'choose',
      header: t('reminder.choose'),
      narrow: true,
      saved: null,
      cell: ({ agencyId, agencyShortName }) => (
        <input
          type="checkbox"
          aria-label={t('reminder.chooseOf', { unit: agencyShortName })}
          checked={chosen.has(agencyId)}
          onChange={({ target }) => {
            const next = new Set(chosen);
            if (target.checked) next.add(agencyId);
            else next.delete(agencyId);
            setChosen(next);
          }}
        />
      ),
    },
    {
      id: 'unit',
      header: t('report.agency'),
      wide: true,
      cell: ({ id, agencyShortName }) => (
        <Link to="/bao-cao/$reportId" params={{ reportId: id }}>
          {agencyShortName}
        </Link>
      ),
      sortBy: ({ agencyShortName }) => agencyShortName,
      saved: ({ agencyShortName }) => agencyShortName,
    },
    {
      id: 'state',
      header: t('round.status'),
      saved: ({ state }) => t(`report.state.${state}`),
      cell: ({ state }) => <ReportStateBadge state={state} />,
    },
    {
      id: 'due',
      header: t('report.due'),
      cell: ({ dueOn, lateDays }) => <DueOn day={dueOn} lateDays={lateDays} />,
      sortBy: ({ dueOn }) => dueOn,
      saved: ({ dueOn }) => sheetDay(dueOn),
    },
    {
      id: 'reminded',
      header: t('reminder.last'),
      saved: ({ agencyId }) => sheetMoment(last.get(agencyId)?.remindedAt),
      cell: ({ agencyId }) => {
        const reminder = last.get(agencyId);
        return reminder ? formatMoment(new Date(reminder.remindedAt)) : <Soft>{t('reminder.never')}</Soft>;
      },
    },
  ];
  if (owing.length === 0) {
    return (
      <Card title={t('reminder.owing', { count: 0 })}>
        <p>{t('reminder.owing.none')}</p>
      </Card>
    );
  }
  return (
    <Card
      title={t('reminder.owing', { count: owing.length })}
      aside={
        <Button disabled={marked.length === 0} onClick={() => setAsking(true)}>
          {t('reminder.remind', { count: marked.length })}
        </Button>
      }
      flush
    >
      <SavedTable
        name={t('reminder.owing.sheet')}
        caption={t('reminder.owing.caption')}
        columns={columns}
        rows={owing}
        rowKey={({ id }) => id}
      />
      {asking ? (
        <RemindDialog roundId={roundId} units={marked} last={last} onClose={() => setAsking(false)} />
      ) : null}
    </Card>
  );
}

/** Whoever is late is meant to begin with. */
function lateOf(owing: readonly ReportSummary[]): ReadonlySet<string> {
  return new Set(owing.filter(({ lateDays }) => lateDays > 0).map(({ agencyId }) => agencyId));
}

function Trace({ reminders }: { reminders: readonly Reminder[] }) {
  const { t } = useText();
  const columns: SavedColumn<Reminder>[] = [
    {
      id: 'at',
      header: t('reminder.at'),
      cell: ({ remindedAt }) => formatMoment(new Date(remindedAt)),
      sortBy: ({ remindedAt }) => remindedAt,
      saved: ({ remindedAt }) => sheetMoment(remindedAt),
    },
    {
      id: 'unit',
      header: t('report.agency'),
      cell: ({ agencyName }) => agencyName,
      sortBy: ({ agencyName }) => agencyName,
      saved: ({ agencyName }) => agencyName,
    },
    {
      id: 'who',
      header: t('reminder.who'),
      saved: ({ remindedByName }) => remindedByName,
      cell: ({ remindedByName }) => remindedByName,
    },
    {
      id: 'message',
      header: t('reminder.message'),
      wide: true,
      saved: ({ message }) => message,
      cell: ({ message }) => message ?? '–',
    },
  ];
  return (
    <Card title={t('reminder.trace', { count: reminders.length })} flush>
      <SavedTable
        name={t('reminder.trace.sheet')}
        caption={t('reminder.trace.caption')}
        columns={columns}
        rows={reminders}
        rowKey={({ id }) => id}
      />
    </Card>
  );
}
