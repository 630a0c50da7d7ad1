import { communeBudgetCollection } from '@/api/collections';
import type {
  CommuneBudgetLine,
  CommuneBudgetLineRequest,
  FundingSource,
  SubProjectSummary,
} from '@/api/generated/types.gen';
import { FUNDING_SOURCES } from '@/components/funding-sources';
import { type Field, type FormValues, textOf, textOrNull, typedMoney } from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { parseMillions } from '@/lib/money';

const isStated = (values: FormValues) => values.known === 'amount';
const isPending = (values: FormValues) => values.known === 'pending';

export function useBudgetFields(subProjects: readonly SubProjectSummary[]): Field[] {
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

/** A new line comes last in its plan. */
export function budgetWriting(planId: string, last: number) {
  return writingOf(
    communeBudgetCollection,
    budgetValues,
    (values, known): CommuneBudgetLineRequest => ({
      planId,
      subProjectId: textOrNull(values.subProjectId),
      content: textOrNull(values.content),
      fundingSource: textOf(values.fundingSource) as FundingSource,
      amount: isStated(values) ? parseMillions(textOf(values.amount)) : null,
      pendingWords: isPending(values) ? textOrNull(values.pendingWords) : null,
      position: known?.position ?? last + 1,
      source: toSource(values),
    }),
  );
}

export const NEW_LINE: FormValues = {
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

function budgetValues(line: CommuneBudgetLine): FormValues {
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
