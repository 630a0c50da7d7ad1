import { policyCollection } from '@/api/collections';
import type { Policy, PolicyKind, PolicyRequest } from '@/api/generated/types.gen';
import { type Field, type FormValues, numberOrNull, textOf, typedNumber } from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';

const KINDS: readonly PolicyKind[] = ['POLICY', 'TASK'];

export function usePolicyFields(): Field[] {
  const { t } = useText();
  const source = useSourceFields();
  return [
    { name: 'name', label: t('duty.policy.name'), kind: 'text', required: true },
    {
      name: 'kind',
      label: t('duty.policy.kind'),
      kind: 'choice',
      required: true,
      options: KINDS.map((value) => ({ value, label: t(`duty.policy.kind.${value}`) })),
    },
    { name: 'code', label: t('project.code'), kind: 'text', required: true },
    { name: 'text', label: t('app.planWords'), kind: 'words', required: true },
    {
      name: 'position',
      label: t('form.position'),
      hint: t('form.position.hint'),
      kind: 'number',
      required: true,
    },
    ...source,
  ];
}

export function policyWriting(planId: string) {
  return writingOf(
    policyCollection,
    policyValues,
    (values, known): PolicyRequest => ({
      planId: known?.planId ?? planId,
      code: textOf(values.code),
      name: textOf(values.name),
      kind: textOf(values.kind) as PolicyKind,
      text: textOf(values.text),
      position: numberOrNull(values.position) ?? 0,
      source: toSource(values),
    }),
  );
}

function policyValues(policy: Policy): FormValues {
  return {
    name: policy.name,
    kind: policy.kind,
    code: policy.code,
    text: policy.text,
    position: typedNumber(policy.position),
    ...sourceValues(policy.source),
  };
}
