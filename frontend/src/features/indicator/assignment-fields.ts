import type {
  Agency,
  CollectionLevel,
  Frequency,
  Indicator,
  IndicatorAssignment,
  Provenance,
} from '@/api/generated/types.gen';
import {
  type BrokenRule,
  differ,
  type Field,
  type FormValues,
  textOf,
  textOrNull,
} from '@/components/record/fields';
import { useNamedOptions } from '@/components/record/use-named-options';
import { useText } from '@/i18n/use-text';

const LEVELS: readonly CollectionLevel[] = ['COMMUNE', 'DISTRICT', 'AGENCY'];
const FREQUENCIES: readonly Frequency[] = ['MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'];
const PROVENANCES: readonly Provenance[] = ['STATED', 'ASSUMED'];
const ASSIGNED: readonly string[] = [
  'level',
  'collectorId',
  'frequency',
  'verifierId',
  'coVerifierId',
  'assignmentProvenance',
  'assignmentNote',
];

/** Of two that lead together the second is another than the first, and never alone. */
function secondOfTwo({ verifierId, coVerifierId }: FormValues): BrokenRule | null {
  if (textOf(coVerifierId) === '') return null;
  if (textOf(verifierId) === '') return { type: 'second-of-two' };
  return verifierId === coVerifierId ? { type: 'another-than-the-first' } : null;
}

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
      name: 'coVerifierId',
      label: t('indicator.coVerifier'),
      hint: t('indicator.coVerifier.hint'),
      kind: 'choice',
      empty: t('form.none'),
      options: options(agencies),
      pointers: ['/assignment/coVerifierId'],
      check: secondOfTwo,
    },
    {
      name: 'assignmentProvenance',
      label: t('indicator.assignment.provenance'),
      hint: t('form.source.provenance.hint'),
      kind: 'choice',
      required: true,
      options: PROVENANCES.map((value) => ({ value, label: t(`form.provenance.${value}`) })),
      pointers: ['/assignment/provenance', '/assignment'],
    },
    {
      name: 'assignmentNote',
      label: t('indicator.assignment.note'),
      kind: 'words',
      pointers: ['/assignment/note'],
    },
  ];
}

export function assignmentValues({ assignment }: Indicator): FormValues {
  return {
    level: assignment.level,
    collectorId: assignment.collectorId ?? '',
    frequency: assignment.frequency,
    verifierId: assignment.verifierId ?? '',
    coVerifierId: assignment.coVerifierId ?? '',
    assignmentProvenance: assignment.provenance,
    assignmentNote: assignment.note ?? '',
  };
}

export function toAssignment(values: FormValues): IndicatorAssignment {
  return {
    level: textOf(values.level) as CollectionLevel,
    collectorId: textOrNull(values.collectorId),
    frequency: textOf(values.frequency) as Frequency,
    verifierId: textOrNull(values.verifierId),
    coVerifierId: textOrNull(values.coVerifierId),
    provenance: textOf(values.assignmentProvenance) as Provenance,
    note: textOrNull(values.assignmentNote),
  };
}

/**
 * Whether that touches what the plan states of an indicator. Whose word its assignment is, is told apart from the rest: mostly it is
 * ours, and is mended whenever somebody knows better.
 *
 * @param before null for what is new
 */
export function touchesStated(
  fields: readonly Field[],
  before: FormValues | null,
  after: FormValues,
): boolean {
  const states = (provenance: string) => [before?.[provenance], after[provenance]].includes('STATED');
  const differing = fields.filter((field) => !before || differ(field, before, after));
  const assigned = differing.filter(({ name }) => ASSIGNED.includes(name));
  const onlyAssigned = assigned.length > 0 && assigned.length === differing.length;
  return (
    (assigned.length > 0 && states('assignmentProvenance')) || (!onlyAssigned && states('sourceProvenance'))
  );
}
