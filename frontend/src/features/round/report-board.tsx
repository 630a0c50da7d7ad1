import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarRange } from 'lucide-react';
import type { ReportBoard as Board, SectionState } from '@/api/generated/types.gen';
import { reportBoardQuery } from '@/api/round-queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { LateBadge, REPORT_LOOKS, ReportStateBadge } from '@/components/report-state';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Soft, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import styles from './round.module.css';

type Unit = Board['units'][number];

const STATES = Object.keys(REPORT_LOOKS) as SectionState[];

/** Who owes what: units against rounds. */
export function ReportBoard() {
  const { t } = useText();
  const plan = useChosenPlan();
  const board = useQuery(reportBoardQuery(plan.id));
  return (
    <QueryView queries={{ board }} lines={16}>
      {(data) =>
        data.board.rounds.length === 0 ? (
          <StateMessage icon={CalendarRange} title={t('round.none')}>
            <p>{t('round.none.text')}</p>
          </StateMessage>
        ) : (
          <Stack>
            <ul className={styles.legend} aria-label={t('round.board.legend')}>
              {STATES.map((state) => (
                <li key={state}>
                  <ReportStateBadge state={state} />
                </li>
              ))}
              <li>
                <Soft>{t('round.board.notAsked')}</Soft>
              </li>
            </ul>
            <Card title={t('round.board')} flush>
              <BoardTable board={data.board} />
            </Card>
          </Stack>
        )
      }
    </QueryView>
  );
}

function BoardTable({ board }: { board: Board }) {
  const { t } = useText();
  const cells = new Map(board.cells.map((cell) => [`${cell.roundId} ${cell.agencyId}`, cell]));
  const columns: Column<Unit>[] = [
    {
      id: 'unit',
      header: t('report.agency'),
      cell: ({ name, shortName }) => <span title={name}>{shortName}</span>,
      sortBy: ({ shortName }) => shortName,
    },
    ...board.rounds.map(
      (round): Column<Unit> => ({
        id: round.roundId,
        header: (
          <>
            <Link to="/ky-bao-cao/$id" params={{ id: round.roundId }}>
              {round.name}
            </Link>
            <div>
              <Soft>{t('round.board.to', { date: formatDate(round.dataTo) })}</Soft>
            </div>
          </>
        ),
        cell: (unit) => {
          const cell = cells.get(`${round.roundId} ${unit.agencyId}`);
          if (!cell) return <Soft>–</Soft>;
          return (
            <Link
              to="/bao-cao/$reportId"
              params={{ reportId: cell.reportId }}
              className={styles.cell}
              aria-label={t('round.board.cell', {
                unit: unit.shortName,
                round: round.name,
                state: t(`report.state.${cell.state}`),
                days: cell.lateDays,
              })}
            >
              <ReportStateBadge state={cell.state} />
              <LateBadge days={cell.lateDays} />
            </Link>
          );
        },
      }),
    ),
  ];
  return (
    <DataTable
      caption={t('round.board.caption')}
      columns={columns}
      rows={board.units}
      rowKey={({ agencyId }) => agencyId}
    />
  );
}
