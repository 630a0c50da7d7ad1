import { indicatorCollection, targetCollection } from '@/api/collections';
import type {
  Agency,
  Area,
  CollectionLevel,
  Frequency,
  Indicator,
  IndicatorRequest,
  Provenance,
  Target,
  TargetRequest,
} from '@/api/generated/types.gen';
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

const LEVELS: readonly CollectionLevel[] = ['COMMUNE', 'DISTRICT', 'AGENCY'];
const FREQUENCIES: readonly Frequency[] = ['MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'];
const PROVENANCES: readonly Provenance[] = ['STATED', 'ASSUMED'];

/** Who collects an indicator, where, how often, and who verifies: the plan says none of it. */
export function useAssignmentFields(agencies: readonly Agency[]): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  return [
    {
      name: 'level',
      label: t('indicator.level'),
      kind: 'choice',
      required: true,
      options: LEVELS.map((value) => ({ value, label: t(`indicator.level.${value}`) })),
      pointers: ['/assignment/level'],
    },
    {
      name: 'collectorId',
      label: t('indicator.collector'),
      hint: t('indicator.collector.hint'),
      kind: 'choice',
      empty: t('form.none'),
      options: options(agencies),
      pointers: ['/assignment/collectorId'],
    },
    {
      name: 'frequency',
      label: t('indicator.frequency'),
      kind: 'choice',
      required: true,
      options: FREQUENCIES.map((value) => ({ value, label: t(`indicator.frequency.${value}`) })),
      pointers: ['/assignment/frequency'],
    },
    {
      name: 'verifierId',
      label: t('indicator.verifier'),
      kind: 'choice',
      empty: t('form.none'),
      options: options(agencies),
      pointers: ['/assignment/verifierId'],
    },
    {
      name: 'assignmentProvenance',
      label: t('form.source.provenance'),
      hint: t('form.source.provenance.hint'),
      kind: 'choice',
      required: true,
      options: PROVENANCES.map((value) => ({ value, label: t(`form.provenance.${value}`) })),
      pointers: ['/assignment/provenance', '/assignment'],
    },
    {
      name: 'assignmentNote',
      label: t('form.source.note'),
      kind: 'words',
      pointers: ['/assignment/note'],
    },
  ];
}

function assignmentValues({ assignment }: Indicator): FormValues {
  return {
    level: assignment.level,
    collectorId: assignment.collectorId ?? '',
    frequency: assignment.frequency,
    verifierId: assignment.verifierId ?? '',
    assignmentProvenance: assignment.provenance,
    assignmentNote: assignment.note ?? '',
  };
}

/** What the plan states of an indicator is left as it is. */
export function assignmentWriting(indicator: Indicator) {
  return writingOf(indicatorCollection, assignmentValues, (values, newest): IndicatorRequest => {
    const { id: _id, version: _version, ...stated } = newest ?? indicator;
    return {
      ...stated,
      assignment: {
        level: textOf(values.level) as CollectionLevel,
        collectorId: textOrNull(values.collectorId),
        frequency: textOf(values.frequency) as Frequency,
        verifierId: textOrNull(values.verifierId),
        provenance: textOf(values.assignmentProvenance) as Provenance,
        note: textOrNull(values.assignmentNote),
      },
    };
  });
}

export function useTargetFields(indicator: Indicator, areas: readonly Area[]): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  const source = useSourceFields();
  return [
    { name: 'areaId', label: t('area.commune'), kind: 'choice', required: true, options: options(areas) },
    {
      name: 'value',
      label: t('indicator.targetIn', { unit: indicator.unit }),
      hint: t('indicator.target.hint'),
      kind: 'number',
    },
    { name: 'words', label: t('indicator.words'), kind: 'words' },
    ...source,
  ];
}

export const NEW_TARGET: FormValues = {
  areaId: '',
  value: '',
  words: '',
  sourceProvenance: 'ASSUMED',
  sourceSection: '',
  sourceNote: '',
};

function targetValues(target: Target): FormValues {
  return {
    areaId: target.areaId,
    value: typedNumber(target.value),
    words: target.words ?? '',
    ...sourceValues(target.source),
  };
}

export function targetWriting({ planId, id: indicatorId }: Indicator) {
  return writingOf(
    targetCollection,
    targetValues,
    (values): TargetRequest => ({
      planId,
      indicatorId,
      areaId: textOf(values.areaId),
      value: numberOrNull(values.value),
      words: textOrNull(values.words),
      source: toSource(values),
    }),
  );
}
