import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  CalendarPlus,
  CheckCheck,
  CircleCheck,
  CircleCheckBig,
  FilePlus2,
  FileStack,
  Gavel,
  type LucideIcon,
  MessageSquareCheck,
  MessageSquareReply,
  Pencil,
  PenLine,
  Stamp,
  Undo2,
} from 'lucide-react';
import type { Task, TaskKind } from '@/api/generated/types.gen';
import { tasksQuery } from '@/api/report-queries';
import { DueOn } from '@/components/due-on';
import { QueryView } from '@/components/query-view';
import { ReportLink } from '@/components/report-link';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetDay } from '@/components/sheet/table-sheet';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { StateMessage } from '@/ui/state-message';

const ICONS: Record<TaskKind, LucideIcon> = {
  ENTER: Pencil,
  SIGN: PenLine,
  CORRECT: Undo2,
  VERIFY: CircleCheck,
  ACCEPT: CheckCheck,
  OPEN_ROUND: CalendarPlus,
  CONSOLIDATE: FileStack,
  ISSUE_REPORT: Stamp,
  REVISE: FilePlus2,
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
  const wordsOf = ({ kind, roundName, obstacleTitle }: Task) =>
    t(`report.task.do.${kind}`, { round: roundName ?? '', title: obstacleTitle ?? '' });
  const columns: SavedColumn<Task>[] = [
    {
      id: 'task',
      header: t('report.task'),
      wide: true,
      saved: wordsOf,
      cell: (task) => <TaskLink task={task} words={wordsOf(task)} />,
    },
    {
      id: 'due',
      header: t('report.due'),
      saved: ({ dueOn }) => sheetDay(dueOn),
      cell: ({ dueOn, lateDays }) => (dueOn ? <DueOn day={dueOn} lateDays={lateDays} /> : '–'),
    },
    {
      id: 'agency',
      header: t('report.agency'),
      saved: ({ agencyName }) => agencyName,
      cell: (task) => task.agencyName ?? '–',
    },
    {
      id: 'kind',
      header: t('report.task.kind'),
      saved: ({ kind }) => t(`report.task.kind.${kind}`),
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
            <SavedTable
              name={t('app.screen.tasks')}
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

function TaskLink({ task, words }: { task: Task; words: string }) {
  const { obstacleId, reportId, consolidationId, roundId } = task;
  return obstacleId ? (
    <Link to="/vuong-mac/$id" params={{ id: obstacleId }}>
      {words}
    </Link>
  ) : (
    <ReportLink reportId={reportId} consolidationId={consolidationId} roundId={roundId}>
      {words}
    </ReportLink>
  );
}
