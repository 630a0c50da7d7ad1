import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { CircleCheck, Clock, Inbox, TriangleAlert } from 'lucide-react';
import { listProvisioningTasks } from '@/api/generated/sdk.gen';
import type { ProvisioningTask } from '@/api/generated/types.gen';
import { all } from '@/api/pages';
import { NothingFound } from '@/components/nothing-found';
import { QueryView } from '@/components/query-view';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetMoment } from '@/components/sheet/table-sheet';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { SelectField } from '@/ui/field';
import { Code, Filters, Soft, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import styles from './provisioning.module.css';
import { useDone } from './use-done';

export const TASK_VIEWS = ['waiting', 'failing', 'done'] as const;

export interface TaskFilter {
  view?: (typeof TASK_VIEWS)[number];
}

const ASKED = {
  waiting: { state: 'WAITING' },
  failing: { state: 'WAITING', failing: true },
  done: { state: 'DONE' },
} as const;

function askedOf({ view }: TaskFilter) {
  return view ? ASKED[view] : {};
}

interface TaskLogProps {
  filter: TaskFilter;
  onFilter: (filter: TaskFilter) => void;
}

/** What the register's changes ask of Keycloak, and what has become of it. */
export function TaskLog({ filter, onFilter }: TaskLogProps) {
  const { t } = useText();
  const tasks = useInfiniteQuery({
    queryKey: ['unit-tasks', filter.view],
    queryFn: async ({ pageParam, signal }) =>
      (
        await listProvisioningTasks({
          query: { ...askedOf(filter), limit: 50, pageToken: pageParam },
          signal,
        })
      ).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextPageToken ?? undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <QueryView queries={{ tasks }} lines={12}>
      {() => {
        const shown = tasks.data?.pages.flatMap(({ items }) => items) ?? [];
        const total = tasks.data?.pages[0]?.total ?? 0;
        if (total === 0 && !filter.view) {
          return (
            <StateMessage icon={Inbox} title={t('provisioning.log.none')}>
              <p>{t('provisioning.log.none.text')}</p>
            </StateMessage>
          );
        }
        return (
          <Stack>
            <Filters count={t('app.countOf', { shown: shown.length, total })}>
              <SelectField
                label={t('provisioning.task.state')}
                value={filter.view ?? ''}
                options={[
                  { value: '', label: t('app.all') },
                  ...TASK_VIEWS.map((value) => ({ value, label: t(`provisioning.task.view.${value}`) })),
                ]}
                onChange={(view) => onFilter({ view: TASK_VIEWS.find((one) => one === view) })}
              />
            </Filters>
            <Card title={t('provisioning.log')} flush>
              {shown.length === 0 ? (
                <NothingFound onClear={() => onFilter({})} />
              ) : (
                <Tasks
                  tasks={shown}
                  allTasks={() =>
                    all((page) => listProvisioningTasks({ query: { ...askedOf(filter), ...page } }))
                  }
                />
              )}
              {tasks.hasNextPage ? (
                <p className={styles.more}>
                  <Button onClick={() => void tasks.fetchNextPage()}>{t('provisioning.log.more')}</Button>
                </p>
              ) : null}
            </Card>
          </Stack>
        );
      }}
    </QueryView>
  );
}

interface TasksProps {
  tasks: readonly ProvisioningTask[];
  /** Reads those too that are not on the screen yet. */
  allTasks: () => Promise<readonly ProvisioningTask[]>;
}

function Tasks({ tasks, allTasks }: TasksProps) {
  const { t } = useText();
  const done = useDone();
  const causeOf = ({ cause, askedByName }: ProvisioningTask) =>
    askedByName ? t('provisioning.task.askedBy', { name: askedByName }) : t(`provisioning.cause.${cause}`);
  const doneOf = ({ state, mended }: ProvisioningTask) => {
    if (state !== 'DONE') return null;
    return mended.length === 0 ? t('provisioning.task.nothing') : done(mended.map((kind) => ({ kind })));
  };
  const columns: SavedColumn<ProvisioningTask>[] = [
    {
      id: 'unit',
      header: t('provisioning.unit'),
      wide: true,
      saved: ({ agencyName, code }) => agencyName ?? code,
      cell: ({ agencyName, code }) => (
        <>
          {agencyName ?? code} <Code>{code}</Code>
        </>
      ),
    },
    {
      id: 'cause',
      header: t('provisioning.task.cause'),
      saved: causeOf,
      cell: causeOf,
    },
    {
      id: 'created',
      header: t('provisioning.task.created'),
      saved: ({ createdAt }) => sheetMoment(createdAt),
      cell: ({ createdAt }) => formatMoment(new Date(createdAt)),
    },
    {
      id: 'state',
      header: t('provisioning.task.state'),
      saved: (task) => t(`provisioning.task.${task.state}`),
      cell: (task) => <TaskStateCell task={task} />,
    },
    {
      id: 'done',
      header: t('provisioning.task.done'),
      saved: doneOf,
      cell: (task) => doneOf(task) ?? <Soft>–</Soft>,
    },
  ];
  return (
    <SavedTable
      name={t('provisioning.log')}
      caption={t('provisioning.log.caption')}
      columns={columns}
      rows={tasks}
      savedRows={allTasks}
      rowKey={({ id }) => id}
    />
  );
}

/** Done when, waiting until when, or why not yet. */
function TaskStateCell({
  task: { state, failure, attempts, nextAttemptAt, finishedAt },
}: {
  task: ProvisioningTask;
}) {
  const { t } = useText();
  const at = (moment: string | null) => (moment ? formatMoment(new Date(moment)) : '–');
  if (state === 'DONE') {
    return (
      <>
        <Badge tone="strong" icon={CircleCheck}>
          {t('provisioning.task.DONE')}
        </Badge>{' '}
        <Soft>{at(finishedAt)}</Soft>
      </>
    );
  }
  if (failure === null) {
    return (
      <>
        <Badge tone="info" icon={Clock}>
          {t('provisioning.task.WAITING')}
        </Badge>{' '}
        <Soft>{t('provisioning.task.from', { at: at(nextAttemptAt) })}</Soft>
      </>
    );
  }
  return (
    <>
      <Badge tone="warn" icon={TriangleAlert}>
        {t(`provisioning.failure.${failure}`)}
      </Badge>
      <div>
        <Soft>{t('provisioning.task.again', { attempts, at: at(nextAttemptAt) })}</Soft>
      </div>
    </>
  );
}
