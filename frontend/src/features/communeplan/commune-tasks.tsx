import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CommuneTask, Plan } from '@/api/generated/types.gen';
import { communeTasksQuery, subProjectsQuery } from '@/api/queries';
import { QueryView } from '@/components/query-view';
import { SourceMark } from '@/components/source-mark';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Soft } from '@/ui/layout';
import styles from './communeplan.module.css';

/** What the commune does, who does it, until when, and which sub-project it serves. */
export function Tasks({ plan, mayEdit }: { plan: Plan; mayEdit: boolean }) {
  const { t } = useText();
  const tasks = useQuery(communeTasksQuery(plan.id));
  const subProjects = useQuery(subProjectsQuery(plan.parentPlanId ?? ''));
  return (
    <Card
      title={t('communeplan.tasks')}
      aside={
        mayEdit ? (
          <Link to="/ke-hoach-xa/$id/viec/moi" params={{ id: plan.id }}>
            {t('communeplan.task.new')}
          </Link>
        ) : null
      }
      flush
    >
      <QueryView queries={{ tasks, subProjects }} lines={5}>
        {(data) => {
          if (data.tasks.length === 0) return <p className={styles.note}>{t('communeplan.tasks.none')}</p>;
          const columns: Column<CommuneTask>[] = [
            {
              id: 'what',
              header: t('communeplan.task.what'),
              wide: true,
              cell: (task) => (
                <>
                  {mayEdit ? (
                    <Link to="/ke-hoach-xa/$id/viec/$task" params={{ id: plan.id, task: task.id }}>
                      {task.what}
                    </Link>
                  ) : (
                    task.what
                  )}{' '}
                  <SourceMark source={task.source} />
                </>
              ),
            },
            { id: 'who', header: t('communeplan.task.who'), cell: (task) => task.who },
            {
              id: 'due',
              header: t('communeplan.task.due'),
              sortBy: (task) => task.dueOn,
              cell: (task) => (
                <>
                  {task.dueOn ? formatDate(task.dueOn) : null}
                  {task.dueWords ? <div>{task.dueWords}</div> : null}
                  {task.dueOn || task.dueWords ? null : '–'}
                </>
              ),
            },
            {
              id: 'subProject',
              header: t('project.subProject'),
              cell: (task) => {
                const subProject = data.subProjects.find((one) => one.id === task.subProjectId);
                return subProject ? (
                  <Link to="/du-an/$id" params={{ id: subProject.id }} title={subProject.name}>
                    {subProject.code}
                  </Link>
                ) : (
                  <Soft>{t('communeplan.ownWork')}</Soft>
                );
              },
            },
          ];
          return (
            <DataTable
              caption={t('communeplan.tasks.caption')}
              captionHidden
              columns={columns}
              rows={data.tasks}
              rowKey={(task) => task.id}
            />
          );
        }}
      </QueryView>
    </Card>
  );
}
