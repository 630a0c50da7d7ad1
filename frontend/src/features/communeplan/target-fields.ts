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

function isRatio(indicators: readonly Indicator[], { indicatorId }: FormValues): boolean {
  return indicators.find(({ id }) => id === indicatorId)?.kind === 'RATIO';
}

export function useTargetFields(indicators: readonly Indicator[]): Field[] {
  const { t } = useText();
  const source = useSourceFields();
  const ofRatio = (values: FormValues) => isRatio(indicators, values);
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
      when: ofRatio,
    },
    { name: 'denominator', label: t('indicator.denominator'), kind: 'number', when: ofRatio },
    { name: 'words', label: t('communeplan.words'), kind: 'words' },
    ...source,
  ];
}

export function targetWriting(planId: string, indicators: readonly Indicator[]) {
  const writing = writingOf(
    communeTargetCollection,
    targetValues,
    (values): CommuneTargetRequest => {
      // What was typed before another indicator was chosen is not shown any more, and not meant.
      const ofRatio = isRatio(indicators, values);
      return {
        planId,
        indicatorId: textOf(values.indicatorId),
        value: numberOrNull(values.value),
        numerator: ofRatio ? numberOrNull(values.numerator) : null,
        denominator: ofRatio ? numberOrNull(values.denominator) : null,
        words: textOrNull(values.words),
        source: toSource(values),
      };
    },
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
  // What is put back confirms nothing.
  const asItWas = (target: CommuneTarget): CommuneTargetRequest => ({
    ...writing.toRequest(targetValues(target), target),
    takenOver: target.takenOver,
  });
  return {
    ...writing,
    undo: (after: CommuneTarget, before: CommuneTarget | null) =>
      before ? communeTargetCollection.update(after, asItWas(before)) : writing.undo(after, before),
    restore: (target: CommuneTarget) => communeTargetCollection.create(asItWas(target)),
  };
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
