import { useQuery } from '@tanstack/react-query';
import type { CommuneTask, Plan, SubProjectSummary } from '@/api/generated/types.gen';
import { communeTasksQuery, subProjectsQuery } from '@/api/queries';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { useText } from '@/i18n/use-text';
import { PartForm, PartPage } from './part-form';
import { NEW_TASK, taskWriting, useTaskFields } from './task-fields';

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
  const fields = useTaskFields(subProjects);
  const writing = taskWriting(plan.id, Math.max(0, ...tasks.map((one) => one.position)));
  return (
    <PartForm
      kind="COMMUNE_TASK"
      writing={writing}
      planId={plan.id}
      collection="commune-tasks"
      thing={task}
      fields={fields}
      start={task ? writing.toValues(task) : NEW_TASK}
      nameOf={({ what }) => what}
    />
  );
}
