import { useQuery } from '@tanstack/react-query';
import { communeTaskCollection } from '@/api/collections';
import type { CommuneTask, CommuneTaskRequest, Plan, SubProjectSummary } from '@/api/generated/types.gen';
import { communeTasksQuery, subProjectsQuery } from '@/api/queries';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import { type Field, type FormValues, textOf, textOrNull, typedDate } from '@/components/record/fields';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';
import { PartForm, PartPage } from './part-form';

interface TaskFormProps {
  planId: string;
  /** Absent for a new one. */
  id?: string;
}

/** One task: what, who, until when, for which sub-project. */
export function CommuneTaskFormPage({ planId, id }: TaskFormProps) {
  const { t } = useText();
  return (
    <PartPage planId={planId} title={t(id ? 'communeplan.task.edit' : 'communeplan.task.new')}>
      {(plan) => <Loaded plan={plan} id={id} />}
    </PartPage>
  );
}

function Loaded({ plan, id }: { plan: Plan; id?: string }) {
  const tasks = useQuery(communeTasksQuery(plan.id));
  const subProjects = useQuery(subProjectsQuery(plan.parentPlanId ?? ''));
  return (
    <QueryView queries={{ tasks, subProjects }} lines={10}>
      {(data) => {
        const task = data.tasks.find((one) => one.id === id) ?? null;
        if (id && !task) return <ProblemState error={NOT_AMONG_THEM} />;
        return <Form plan={plan} task={task} tasks={data.tasks} subProjects={data.subProjects} />;
      }}
    </QueryView>
  );
}

interface FormProps {
  plan: Plan;
  task: CommuneTask | null;
  tasks: readonly CommuneTask[];
  subProjects: readonly SubProjectSummary[];
}

function Form({ plan, task, tasks, subProjects }: FormProps) {
  const { t } = useText();
  const source = useSourceFields();
  const fields: Field[] = [
    { name: 'what', label: t('communeplan.task.what'), kind: 'words', required: true },
    {
      name: 'who',
      label: t('communeplan.task.who'),
      hint: t('communeplan.task.who.hint'),
      kind: 'text',
      required: true,
    },
    { name: 'dueOn', label: t('communeplan.task.due'), hint: t('form.date.hint'), kind: 'date' },
    {
      name: 'dueWords',
      label: t('communeplan.task.dueWords'),
      hint: t('communeplan.task.dueWords.hint'),
      kind: 'text',
    },
    {
      name: 'subProjectId',
      label: t('project.subProject'),
      kind: 'choice',
      empty: t('communeplan.ownWork'),
      options: subProjects.map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` })),
    },
    ...source,
  ];
  const writing = writingOf(
    communeTaskCollection,
    toValues,
    (values, known): CommuneTaskRequest => ({
      planId: plan.id,
      what: textOf(values.what),
      who: textOf(values.who),
      dueOn: parseDate(textOf(values.dueOn)),
      dueWords: textOrNull(values.dueWords),
      subProjectId: textOrNull(values.subProjectId),
      position: known?.position ?? Math.max(0, ...tasks.map((one) => one.position)) + 1,
      source: toSource(values),
    }),
  );
  return (
    <PartForm
      {...writing}
      planId={plan.id}
      collection="commune-tasks"
      thing={task}
      fields={fields}
      start={task ? toValues(task) : NEW}
      nameOf={({ what }) => what}
    />
  );
}

const NEW: FormValues = {
  what: '',
  who: '',
  dueOn: '',
  dueWords: '',
  subProjectId: '',
  sourceProvenance: 'STATED',
  sourceSection: '',
  sourceNote: '',
};

function toValues(task: CommuneTask): FormValues {
  return {
    what: task.what,
    who: task.who,
    dueOn: typedDate(task.dueOn),
    dueWords: task.dueWords ?? '',
    subProjectId: task.subProjectId ?? '',
    ...sourceValues(task.source),
  };
}
