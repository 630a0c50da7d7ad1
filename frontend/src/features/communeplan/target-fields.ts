import { communeTargetCollection } from '@/api/collections';
import type { CommuneTarget, CommuneTargetRequest, Indicator } from '@/api/generated/types.gen';
import {
  type Field,
  type FormValues,
  numberOrNull,
  textOf,
  textOrNull,
  typedNumber,
} from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';

export function useTargetFields(indicators: readonly Indicator[]): Field[] {
  const { t } = useText();
  const source = useSourceFields();
  const isRatio = (values: FormValues) =>
    indicators.find((one) => one.id === values.indicatorId)?.kind === 'RATIO';
  return [
    {
      name: 'indicatorId',
      label: t('indicator.one'),
      kind: 'choice',
      required: true,
      options: indicators.map(({ id, code, name, unit }) => ({
        value: id,
        label: `${code}: ${name} (${unit})`,
      })),
    },
    { name: 'value', label: t('communeplan.own'), hint: t('communeplan.target.hint'), kind: 'number' },
    {
      name: 'numerator',
      label: t('indicator.numerator'),
      hint: t('communeplan.ratio.hint'),
      kind: 'number',
      when: isRatio,
    },
    { name: 'denominator', label: t('indicator.denominator'), kind: 'number', when: isRatio },
    { name: 'words', label: t('communeplan.words'), kind: 'words' },
    ...source,
  ];
}

export function targetWriting(planId: string) {
  return writingOf(
    communeTargetCollection,
    targetValues,
    (values): CommuneTargetRequest => ({
      planId,
      indicatorId: textOf(values.indicatorId),
      value: numberOrNull(values.value),
      numerator: numberOrNull(values.numerator),
      denominator: numberOrNull(values.denominator),
      words: textOrNull(values.words),
      source: toSource(values),
    }),
    ({ value, numerator, denominator, words, ...asked }) => ({
      ...asked,
      value: value ?? null,
      numerator: numerator ?? null,
      denominator: denominator ?? null,
      words: words ?? null,
      // Whoever writes it stands behind it.
      takenOver: false,
    }),
  );
}

export const NEW_TARGET: FormValues = {
  indicatorId: '',
  value: '',
  numerator: '',
  denominator: '',
  words: '',
  sourceProvenance: 'STATED',
  sourceSection: '',
  sourceNote: '',
};

function targetValues(target: CommuneTarget): FormValues {
  return {
    indicatorId: target.indicatorId,
    value: typedNumber(target.value),
    numerator: typedNumber(target.numerator),
    denominator: typedNumber(target.denominator),
    words: target.words ?? '',
    ...sourceValues(target.source),
  };
}

/** Whoever saves a figure of the district's makes it the commune's own word, unless they say otherwise. */
export function confirming(target: CommuneTarget): FormValues {
  const values = targetValues(target);
  return target.takenOver
    ? { ...values, sourceProvenance: 'STATED', sourceSection: '', sourceNote: '' }
    : values;
}
