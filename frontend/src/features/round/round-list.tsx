import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarRange, Lock, LockOpen, Sigma } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Round } from '@/api/generated/types.gen';
import { roundsQuery } from '@/api/round-queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Soft } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';

/** All rounds of the plan, the newest first. */
export function RoundList() {
  const { t } = useText();
  const plan = useChosenPlan();
  const rounds = useQuery(roundsQuery(plan.id));
  return (
    <QueryView queries={{ rounds }} lines={8}>
      {(data) =>
        data.rounds.length === 0 ? (
          <StateMessage icon={CalendarRange} title={t('round.none')}>
            <p>{t('round.none.text')}</p>
          </StateMessage>
        ) : (
          <Card title={t('round.list')} flush>
            <RoundTable rounds={data.rounds} />
          </Card>
        )
      }
    </QueryView>
  );
}

/** Whether it takes reports in; one that asks nobody says so in place of that. */
export function RoundStatusBadge({ status, kind }: Pick<Round, 'status' | 'kind'>) {
  const { t } = useText();
  if (kind === 'DERIVED') {
    return (
      <Badge tone="note" icon={Sigma}>
        {t('round.kind.DERIVED')}
      </Badge>
    );
  }
  return (
    <Badge tone={status === 'OPEN' ? 'info' : 'note'} icon={status === 'OPEN' ? LockOpen : Lock}>
      {t(`round.status.${status}`)}
    </Badge>
  );
}

function RoundTable({ rounds }: { rounds: readonly Round[] }) {
  const { t } = useText();
  // Nothing is due of anybody where nobody is asked.
  const ofUnits = ({ kind }: Round, cell: ReactNode) => (kind === 'DERIVED' ? '–' : cell);
  const columns: Column<Round>[] = [
    {
      id: 'name',
      header: t('round.name'),
      wide: true,
      cell: (round) => (
        <>
          <Link to="/ky-bao-cao/$id" params={{ id: round.id }}>
            {round.name}
          </Link>{' '}
          {round.kind === 'AD_HOC' ? <Badge tone="note">{t('round.kind.AD_HOC')}</Badge> : null}
        </>
      ),
    },
    { id: 'status', header: t('round.status'), cell: (round) => <RoundStatusBadge {...round} /> },
    {
      id: 'data',
      header: t('round.data'),
      cell: (round) => `${formatDate(round.dataFrom)} – ${formatDate(round.dataTo)}`,
    },
    {
      id: 'communes',
      header: t('round.communeDueOn'),
      cell: (round) => ofUnits(round, formatDate(round.communeDueOn)),
    },
    {
      id: 'agencies',
      header: t('round.agencyDueOn'),
      cell: (round) => ofUnits(round, formatDate(round.agencyDueOn)),
    },
    {
      id: 'in',
      header: t('round.in'),
      numeric: true,
      cell: (round) => {
        const { counts } = round;
        return ofUnits(
          round,
          <>
            {counts.submitted + counts.verified + counts.accepted} / {counts.reports}
            {counts.late > 0 ? (
              <div>
                <Soft>{t('round.lateCount', { count: counts.late })}</Soft>
              </div>
            ) : null}
          </>,
        );
      },
    },
    {
      id: 'accepted',
      header: t('report.state.ACCEPTED'),
      numeric: true,
      cell: (round) => ofUnits(round, `${round.counts.accepted} / ${round.counts.reports}`),
    },
  ];
  return <DataTable caption={t('round.caption')} columns={columns} rows={rounds} rowKey={({ id }) => id} />;
}
