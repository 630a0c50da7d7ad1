import { useQuery } from '@tanstack/react-query';
import { communeBudgetCollection } from '@/api/collections';
import type {
  CommuneBudgetLine,
  CommuneBudgetLineRequest,
  FundingSource,
  Plan,
  SubProjectSummary,
} from '@/api/generated/types.gen';
import { communeBudgetQuery, subProjectsQuery } from '@/api/queries';
import { FUNDING_SOURCES } from '@/components/funding-sources';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import { type Field, type FormValues, textOf, textOrNull, typedMoney } from '@/components/record/fields';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { parseMillions } from '@/lib/money';
import { PartForm, PartPage } from './part-form';

interface BudgetFormProps {
  planId: string;
  /** Absent for a new one. */
  id?: string;
}

const isStated = (values: FormValues) => values.known === 'amount';
const isPending = (values: FormValues) => values.known === 'pending';

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
  const fields = useFields(subProjects);
  const writing = writingOf(
    communeBudgetCollection,
    toValues,
    (values, known): CommuneBudgetLineRequest => ({
      planId: plan.id,
      subProjectId: textOrNull(values.subProjectId),
      content: textOrNull(values.content),
      fundingSource: textOf(values.fundingSource) as FundingSource,
      amount: isStated(values) ? parseMillions(textOf(values.amount)) : null,
      pendingWords: isPending(values) ? textOrNull(values.pendingWords) : null,
      position: known?.position ?? Math.max(0, ...lines.map((one) => one.position)) + 1,
      source: toSource(values),
    }),
  );
  return (
    <PartForm
      {...writing}
      planId={plan.id}
      collection="commune-budget-lines"
      thing={line}
      fields={fields}
      start={line ? toValues(line) : NEW}
      nameOf={(one) => one.content ?? t(`funding.source.${one.fundingSource}`)}
    />
  );
}

function useFields(subProjects: readonly SubProjectSummary[]): Field[] {
  const { t } = useText();
  const source = useSourceFields();
  return [
    {
      name: 'subProjectId',
      label: t('project.subProject'),
      kind: 'choice',
      empty: t('communeplan.ownContent'),
      options: subProjects.map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` })),
    },
    {
      name: 'content',
      label: t('communeplan.line.content'),
      hint: t('communeplan.line.content.hint'),
      kind: 'words',
      check: (values) =>
        textOf(values.subProjectId) || textOf(values.content) ? null : { type: 'for-something' },
    },
    {
      name: 'fundingSource',
      label: t('funding.source'),
      kind: 'choice',
      required: true,
      options: FUNDING_SOURCES.map((value) => ({ value, label: t(`funding.source.${value}`) })),
    },
    {
      name: 'known',
      label: t('communeplan.line.known'),
      hint: t('funding.known.hint'),
      kind: 'choice',
      required: true,
      options: [
        { value: 'amount', label: t('funding.known.amount') },
        { value: 'pending', label: t('funding.known.pending') },
      ],
    },
    {
      name: 'amount',
      label: t('funding.amount', { unit: t('app.unit.million') }),
      hint: t('funding.amount.hint'),
      kind: 'money',
      required: true,
      when: isStated,
    },
    {
      name: 'pendingWords',
      label: t('communeplan.line.pendingWords'),
      hint: t('communeplan.line.pendingWords.hint'),
      kind: 'words',
      required: true,
      when: isPending,
    },
    ...source,
  ];
}

const NEW: FormValues = {
  subProjectId: '',
  content: '',
  fundingSource: '',
  known: '',
  amount: '',
  pendingWords: '',
  sourceProvenance: 'STATED',
  sourceSection: '',
  sourceNote: '',
};

function toValues(line: CommuneBudgetLine): FormValues {
  return {
    subProjectId: line.subProjectId ?? '',
    content: line.content ?? '',
    fundingSource: line.fundingSource,
    known: line.amount === null ? 'pending' : 'amount',
    amount: typedMoney(line.amount),
    pendingWords: line.pendingWords ?? '',
    ...sourceValues(line.source),
  };
}
