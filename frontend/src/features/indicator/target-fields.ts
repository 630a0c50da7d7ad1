import { targetCollection } from '@/api/collections';
import type { Area, Indicator, Target, TargetRequest } from '@/api/generated/types.gen';
import {
  type Field,
  type FormValues,
  numberOrNull,
  textOf,
  textOrNull,
  typedNumber,
} from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { useNamedOptions } from '@/components/record/use-named-options';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';

export function useTargetFields(
  indicator: Pick<Indicator, 'unit'> & Partial<Pick<Indicator, 'kind'>>,
  areas: readonly Area[],
): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  const source = useSourceFields();
  const isRate = () => indicator.kind === 'RATIO';
  return [
    { name: 'areaId', label: t('area.commune'), kind: 'choice', required: true, options: options(areas) },
    {
      name: 'value',
      label: t('indicator.targetIn', { unit: indicator.unit }),
      hint: t('indicator.target.hint'),
      kind: 'number',
    },
    {
      name: 'numerator',
      label: t('indicator.target.numerator'),
      hint: t('indicator.target.pair.hint'),
      kind: 'number',
      when: isRate,
    },
    { name: 'denominator', label: t('indicator.target.denominator'), kind: 'number', when: isRate },
    { name: 'words', label: t('indicator.words'), kind: 'words' },
    ...source,
  ];
}

export const NEW_TARGET: FormValues = {
  areaId: '',
  value: '',
  numerator: '',
  denominator: '',
  words: '',
  sourceProvenance: 'ASSUMED',
  sourceSection: '',
  sourceNote: '',
};

function targetValues(target: Target): FormValues {
  return {
    areaId: target.areaId,
    value: typedNumber(target.value),
    numerator: typedNumber(target.numerator),
    denominator: typedNumber(target.denominator),
    words: target.words ?? '',
    ...sourceValues(target.source),
  };
}

export function targetWriting({ planId, id: indicatorId }: Pick<Indicator, 'planId' | 'id'>) {
  return writingOf(
    targetCollection,
    targetValues,
    (values): TargetRequest => ({
      planId,
      indicatorId,
      areaId: textOf(values.areaId),
      value: numberOrNull(values.value),
      numerator: numberOrNull(values.numerator),
      denominator: numberOrNull(values.denominator),
      words: textOrNull(values.words),
      source: toSource(values),
    }),
  );
}
