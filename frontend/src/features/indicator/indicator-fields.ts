import { indicatorCollection } from '@/api/collections';
import type {
  Agency,
  Direction,
  Indicator,
  IndicatorKind,
  IndicatorRequest,
  Nature,
  Parts,
  Policy,
  SubProjectSummary,
} from '@/api/generated/types.gen';
import { type Field, type FormValues, listOf, textOf, textOrNull } from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { useNamedOptions } from '@/components/record/use-named-options';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { assignmentValues, toAssignment, useAssignmentFields } from './assignment-fields';

const KINDS: readonly IndicatorKind[] = ['COUNT', 'RATIO', 'POINTS', 'QUALITATIVE'];
const NATURES: readonly Nature[] = ['FLOW', 'STOCK'];
const DIRECTIONS: readonly Direction[] = ['INCREASE', 'DECREASE'];
const PARTS: readonly Parts[] = ['SUM', 'WITHIN'];
const DECIMALS = ['0', '1', '2', '3', '4'];

/** What an indicator can be tied to. */
export interface IndicatorSurroundings {
  agencies: readonly Agency[];
  indicators: readonly Indicator[];
  subProjects: readonly SubProjectSummary[];
  policies: readonly Policy[];
}

/** Words are not measured: the API refuses a nature and a direction for them, and demands both of all others. */
const isMeasured = ({ kind }: FormValues) => textOf(kind) !== '' && textOf(kind) !== 'QUALITATIVE';
const isDivided = ({ kind }: FormValues) => kind === 'RATIO' || kind === 'POINTS';
const isPart = ({ parentId }: FormValues) => textOf(parentId) !== '';

const withCode = ({ id, code, name }: { id: string; code: string; name: string }) => ({
  value: id,
  label: `${code}: ${name}`,
});

/** All that is known of an indicator: the plan's words, how they are understood, and who reports its figures. */
export function useIndicatorFields(around: IndicatorSurroundings, own: Indicator | null): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  const assignment = useAssignmentFields(around.agencies);
  const source = useSourceFields();
  return [
    { name: 'code', label: t('indicator.code'), kind: 'text', required: true },
    { name: 'name', label: t('indicator.fullName'), kind: 'text', required: true },
    { name: 'words', label: t('indicator.words'), kind: 'words', required: true },
    { name: 'unit', label: t('indicator.unit'), kind: 'text', required: true },
    {
      name: 'kind',
      label: t('indicator.kind'),
      kind: 'choice',
      required: true,
      options: KINDS.map((value) => ({ value, label: t(`indicator.kind.${value}`) })),
    },
    {
      name: 'nature',
      label: t('indicator.nature'),
      kind: 'choice',
      required: true,
      when: isMeasured,
      options: NATURES.map((value) => ({ value, label: t(`indicator.nature.${value}`) })),
    },
    {
      name: 'direction',
      label: t('indicator.direction'),
      kind: 'choice',
      required: true,
      when: isMeasured,
      options: DIRECTIONS.map((value) => ({ value, label: t(`indicator.direction.${value}`) })),
    },
    {
      name: 'numeratorLabel',
      label: t('indicator.numerator'),
      hint: t('indicator.label.hint'),
      kind: 'text',
      when: isDivided,
    },
    {
      name: 'denominatorLabel',
      label: t('indicator.denominator'),
      hint: t('indicator.label.hint'),
      kind: 'text',
      when: isDivided,
    },
    {
      name: 'decimals',
      label: t('indicator.decimals'),
      kind: 'choice',
      required: true,
      options: DECIMALS.map((value) => ({ value, label: value })),
    },
    {
      name: 'parentId',
      label: t('indicator.parent'),
      kind: 'choice',
      empty: t('form.none'),
      options: around.indicators.filter((one) => one.id !== own?.id).map(withCode),
    },
    {
      name: 'parts',
      label: t('indicator.parts'),
      kind: 'choice',
      required: true,
      when: isPart,
      options: PARTS.map((value) => ({ value, label: t(`indicator.parts.${value}`) })),
    },
    ...assignment,
    {
      name: 'subProjectIds',
      label: t('indicator.subProjects'),
      kind: 'choices',
      options: around.subProjects.map(withCode),
    },
    {
      name: 'policyIds',
      label: t('indicator.policies'),
      kind: 'choices',
      options: options(around.policies),
    },
    ...source,
  ];
}

export const NEW_INDICATOR: FormValues = {
  code: '',
  name: '',
  words: '',
  unit: '',
  kind: '',
  nature: '',
  direction: '',
  numeratorLabel: '',
  denominatorLabel: '',
  decimals: '0',
  parentId: '',
  parts: '',
  level: '',
  collectorId: '',
  frequency: '',
  verifierId: '',
  coVerifierId: '',
  assignmentProvenance: 'ASSUMED',
  assignmentNote: '',
  subProjectIds: [],
  policyIds: [],
  sourceProvenance: 'ASSUMED',
  sourceSection: '',
  sourceNote: '',
};

function indicatorValues(indicator: Indicator): FormValues {
  return {
    code: indicator.code,
    name: indicator.name,
    words: indicator.words,
    unit: indicator.unit,
    kind: indicator.kind,
    nature: indicator.nature ?? '',
    direction: indicator.direction ?? '',
    numeratorLabel: indicator.numeratorLabel ?? '',
    denominatorLabel: indicator.denominatorLabel ?? '',
    decimals: String(indicator.decimals),
    parentId: indicator.parentId ?? '',
    parts: indicator.parts ?? '',
    ...assignmentValues(indicator),
    subProjectIds: [...indicator.subProjectIds],
    policyIds: [...indicator.policyIds],
    ...sourceValues(indicator.source),
  };
}

/** A new indicator comes last in its plan. Its place there and its annex are not asked for: they stay. */
export function indicatorWriting(planId: string, last: number) {
  return writingOf(indicatorCollection, indicatorValues, (values, known): IndicatorRequest => {
    const measured = isMeasured(values);
    const divided = isDivided(values);
    return {
      planId: known?.planId ?? planId,
      code: textOf(values.code),
      name: textOf(values.name),
      words: textOf(values.words),
      unit: textOf(values.unit),
      kind: textOf(values.kind) as IndicatorKind,
      nature: measured ? (textOf(values.nature) as Nature) : null,
      direction: measured ? (textOf(values.direction) as Direction) : null,
      decimals: Number(textOf(values.decimals)),
      numeratorLabel: divided ? textOrNull(values.numeratorLabel) : null,
      denominatorLabel: divided ? textOrNull(values.denominatorLabel) : null,
      parentId: textOrNull(values.parentId),
      parts: isPart(values) ? (textOf(values.parts) as Parts) : null,
      assignment: toAssignment(values),
      annexId: known?.annexId ?? null,
      subProjectIds: listOf(values.subProjectIds),
      policyIds: listOf(values.policyIds),
      position: known?.position ?? last + 1,
      source: toSource(values),
    };
  });
}
