import { useQuery } from '@tanstack/react-query';
import type { CommuneBudgetLine, Plan, SubProjectSummary } from '@/api/generated/types.gen';
import { communeBudgetQuery, subProjectsQuery } from '@/api/queries';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { useText } from '@/i18n/use-text';
import { budgetWriting, NEW_LINE, useBudgetFields } from './budget-fields';
import { PartForm, PartPage } from './part-form';

interface BudgetFormProps {
  planId: string;
  /** Absent for a new one. */
  id?: string;
}

/** One line of the commune's budget: what for, from which source, how much or what is waited for. */
export function CommuneBudgetFormPage({ planId, id }: BudgetFormProps) {
  const { t } = useText();
  return (
    <PartPage planId={planId} title={t(id ? 'communeplan.line.edit' : 'communeplan.line.new')}>
      {(plan) => <Loaded plan={plan} id={id} />}
    </PartPage>
  );
}

function Loaded({ plan, id }: { plan: Plan; id?: string }) {
  const budget = useQuery(communeBudgetQuery(plan.id));
  const subProjects = useQuery(subProjectsQuery(plan.parentPlanId ?? ''));
  return (
    <QueryView queries={{ budget, subProjects }} lines={10}>
      {(data) => {
        const line = data.budget.find((one) => one.id === id) ?? null;
        if (id && !line) return <ProblemState error={NOT_AMONG_THEM} />;
        return <Form plan={plan} line={line} lines={data.budget} subProjects={data.subProjects} />;
      }}
    </QueryView>
  );
}

interface FormProps {
  plan: Plan;
  line: CommuneBudgetLine | null;
  lines: readonly CommuneBudgetLine[];
  subProjects: readonly SubProjectSummary[];
}

function Form({ plan, line, lines, subProjects }: FormProps) {
  const { t } = useText();
  const fields = useBudgetFields(subProjects);
  const writing = budgetWriting(plan.id, Math.max(0, ...lines.map((one) => one.position)));
  return (
    <PartForm
      kind="COMMUNE_BUDGET_LINE"
      writing={writing}
      planId={plan.id}
      collection="commune-budget-lines"
      thing={line}
      fields={fields}
      start={line ? writing.toValues(line) : NEW_LINE}
      nameOf={(one) => one.content ?? t(`funding.source.${one.fundingSource}`)}
    />
  );
}
