import { counterpartCollection } from '@/api/collections';
import { getCounterpart } from '@/api/generated/sdk.gen';
import type { Counterpart, CounterpartClass } from '@/api/generated/types.gen';
import type { Field, FormValues } from '@/components/record/fields';
import { textOf } from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { useText } from '@/i18n/use-text';

export function useCounterpartFields(classes: readonly CounterpartClass[]): Field[] {
  const { t } = useText();
  const source = useSourceFields();
  return [
    {
      name: 'classId',
      label: t('counterpart.class'),
      hint: t('counterpart.class.hint'),
      kind: 'choice',
      required: true,
      options: classes.map(({ id, leastPercent }) => ({
        value: id,
        label: t('counterpart.class.least', { percent: leastPercent }),
      })),
    },
    // The plan names no class: it can't be the plan's word.
    ...source.map((field) =>
      field.name === 'sourceProvenance' && field.kind === 'choice'
        ? { ...field, options: field.options.filter(({ value }) => value !== 'STATED') }
        : field,
    ),
  ];
}

export function counterpartValues({ chosen, source }: Counterpart): FormValues {
  return { classId: chosen?.id ?? '', ...sourceValues(source) };
}

export async function readCounterpart({ id }: Counterpart): Promise<Counterpart> {
  return (await getCounterpart({ path: { id } })).data;
}

export function saveCounterpart(values: FormValues, counterpart: Counterpart): Promise<Counterpart> {
  return counterpartCollection.updatePart(counterpart, 'counterpart', {
    classId: textOf(values.classId),
    source: toSource(values),
  });
}
