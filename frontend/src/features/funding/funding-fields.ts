import { statedFundingCollection } from '@/api/collections';
import type { Agency, FundingSource, StatedFunding, StatedFundingRequest } from '@/api/generated/types.gen';
import { FUNDING_SOURCES } from '@/components/funding-sources';
import { type Field, type FormValues, textOf, textOrNull, typedMoney } from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { useNamedOptions } from '@/components/record/use-named-options';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { parseMillions } from '@/lib/money';

const isStated = (values: FormValues) => values.known === 'amount';
const isPending = (values: FormValues) => values.known === 'pending';

export function useFundingFields(agencies: readonly Agency[]): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  const source = useSourceFields();
  return [
    {
      name: 'fundingSource',
      label: t('funding.source'),
      kind: 'choice',
      required: true,
      options: FUNDING_SOURCES.map((value) => ({ value, label: t(`funding.source.${value}`) })),
    },
    {
      name: 'known',
      label: t('funding.known'),
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
      label: t('funding.pendingWords'),
      hint: t('funding.pendingWords.hint'),
      kind: 'words',
      required: true,
      when: isPending,
    },
    {
      name: 'pendingWithId',
      label: t('funding.pendingWithId'),
      kind: 'choice',
      empty: t('form.none'),
      options: options(agencies),
      when: isPending,
    },
    ...source,
  ];
}

export const NEW_FUNDING: FormValues = {
  fundingSource: '',
  known: '',
  amount: '',
  pendingWords: '',
  pendingWithId: '',
  sourceProvenance: 'ASSUMED',
  sourceSection: '',
  sourceNote: '',
};

function fundingValues(line: StatedFunding): FormValues {
  return {
    fundingSource: line.fundingSource,
    known: line.amount === null ? 'pending' : 'amount',
    amount: typedMoney(line.amount),
    pendingWords: line.pendingWords ?? '',
    pendingWithId: line.pendingWithId ?? '',
    ...sourceValues(line.source),
  };
}

/** An amount or the words in its place, never both: what was typed under the other choice stays behind. */
export function fundingWriting(planId: string, subProjectId: string, last: number) {
  return writingOf(
    statedFundingCollection,
    fundingValues,
    (values, line): StatedFundingRequest => ({
      planId: line?.planId ?? planId,
      subProjectId: line ? line.subProjectId : subProjectId,
      fundingSource: textOf(values.fundingSource) as FundingSource,
      amount: isStated(values) ? parseMillions(textOf(values.amount)) : null,
      pendingWords: isPending(values) ? textOrNull(values.pendingWords) : null,
      pendingWithId: isPending(values) ? textOrNull(values.pendingWithId) : null,
      position: line?.position ?? last + 1,
      source: toSource(values),
    }),
  );
}
