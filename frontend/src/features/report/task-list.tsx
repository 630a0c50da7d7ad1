import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  CalendarPlus,
  CheckCheck,
  CircleCheck,
  CircleCheckBig,
  Gavel,
  type LucideIcon,
  MessageSquareCheck,
  MessageSquareReply,
  Pencil,
  PenLine,
  Undo2,
} from 'lucide-react';
import type { Task, TaskKind } from '@/api/generated/types.gen';
import { tasksQuery } from '@/api/report-queries';
import { DueOn } from '@/components/due-on';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { StateMessage } from '@/ui/state-message';

const ICONS: Record<TaskKind, LucideIcon> = {
  ENTER: Pencil,
  SIGN: PenLine,
  CORRECT: Undo2,
  VERIFY: CircleCheck,
  ACCEPT: CheckCheck,
  OPEN_ROUND: CalendarPlus,
  ANSWER_OBSTACLE: MessageSquareReply,
  DECIDE_OBSTACLE: Gavel,
  CLOSE_OBSTACLE: MessageSquareCheck,
};

const keyOf = ({ kind, reportId, roundId, obstacleId, dueOn, roundName }: Task) =>
  [kind, reportId, roundId, obstacleId, dueOn, roundName].join(' ');

/** What the one who is signed in has to do, what is due first at the top. */
export function TaskList() {
  const { t } = useText();
  const tasks = useQuery(tasksQuery);
  const columns: Column<Task>[] = [
    { id: 'task', header: t('report.task'), wide: true, cell: (task) => <TaskLink task={task} /> },
    {
      id: 'due',
      header: t('report.due'),
      cell: ({ dueOn, lateDays }) => (dueOn ? <DueOn day={dueOn} lateDays={lateDays} /> : '–'),
    },
    { id: 'agency', header: t('report.agency'), cell: (task) => task.agencyName ?? '–' },
    {
      id: 'kind',
      header: t('report.task.kind'),
      cell: ({ kind }) => (
        <Badge tone={kind === 'CORRECT' ? 'warn' : 'info'} icon={ICONS[kind]}>
          {t(`report.task.kind.${kind}`)}
        </Badge>
      ),
    },
  ];
  return (
    <QueryView queries={{ tasks }} lines={8}>
      {(data) =>
        data.tasks.total === 0 ? (
          <StateMessage icon={CircleCheckBig} title={t('report.task.none')}>
            <p>{t('report.task.none.text')}</p>
          </StateMessage>
        ) : (
          <Card title={t('report.task.list', { count: data.tasks.total })} flush>
            <DataTable
              caption={t('report.task.caption')}
              columns={columns}
              rows={data.tasks.items}
              rowKey={keyOf}
            />
          </Card>
        )
      }
    </QueryView>
  );
}

function TaskLink({ task }: { task: Task }) {
  const { t } = useText();
  const { roundName, obstacleId, obstacleTitle } = task;
  const text = t(`report.task.do.${task.kind}`, { round: roundName ?? '', title: obstacleTitle ?? '' });
  if (obstacleId) {
    return (
      <Link to="/vuong-mac/$id" params={{ id: obstacleId }}>
        {text}
      </Link>
    );
  }
  if (task.kind === 'OPEN_ROUND' || !task.reportId) return <Link to="/ky-bao-cao">{text}</Link>;
  return (
    <Link to="/bao-cao/$reportId" params={{ reportId: task.reportId }}>
      {text}
    </Link>
  );
}
