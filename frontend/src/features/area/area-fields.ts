import { areaCollection } from '@/api/collections';
import type { Area, AreaKind, AreaRequest, AreaSuccession } from '@/api/generated/types.gen';
import {
  type Field,
  type FormValues,
  numberOrNull,
  textOf,
  textOrNull,
  typedDate,
  typedNumber,
} from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { useNamedOptions } from '@/components/record/use-named-options';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';

const KINDS: readonly AreaKind[] = ['PROVINCE', 'DISTRICT', 'COMMUNE', 'TOWNSHIP'];

export function useAreaFields(areas: readonly Area[], own: Area | null): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  const source = useSourceFields();
  return [
    { name: 'name', label: t('area.name'), kind: 'text', required: true },
    {
      name: 'kind',
      label: t('area.kind'),
      kind: 'choice',
      required: true,
      options: KINDS.map((value) => ({ value, label: t(`area.kind.${value}`) })),
    },
    { name: 'code', label: t('area.code'), hint: t('area.code.hint'), kind: 'text', required: true },
    {
      name: 'parentId',
      label: t('area.parent'),
      kind: 'choice',
      empty: t('form.none'),
      options: options(areas.filter((one) => one.id !== own?.id)),
    },
    {
      name: 'validFrom',
      label: t('area.validFrom'),
      hint: t('form.date.hint'),
      kind: 'date',
      required: true,
    },
    { name: 'tileColumn', label: t('area.tileColumn'), hint: t('area.tile.hint'), kind: 'number' },
    { name: 'tileRow', label: t('area.tileRow'), hint: t('area.tile.hint'), kind: 'number' },
    ...source,
  ];
}

export function useEndFields(areas: readonly Area[], ended: Area): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  return [
    { name: 'validTo', label: t('area.validTo'), hint: t('form.date.hint'), kind: 'date', required: true },
    {
      name: 'successorIds',
      label: t('area.successors'),
      hint: t('area.successors.hint'),
      kind: 'choices',
      options: options(areas.filter((one) => one.id !== ended.id && one.kind === successorKind(ended, one))),
      recordedAs: 'area-succession.successorId',
    },
  ];
}

/** Communes and townships carry each other on; the levels above keep their kind. */
function successorKind(ended: Area, one: Area): AreaKind {
  const small: readonly AreaKind[] = ['COMMUNE', 'TOWNSHIP'];
  return small.includes(ended.kind) && small.includes(one.kind) ? one.kind : ended.kind;
}

export const NEW_AREA: FormValues = {
  name: '',
  kind: '',
  code: '',
  parentId: '',
  validFrom: '',
  tileColumn: '',
  tileRow: '',
  sourceProvenance: 'REFERENCE',
  sourceSection: '',
  sourceNote: '',
};

function areaValues(area: Area): FormValues {
  return {
    name: area.name,
    kind: area.kind,
    code: area.code,
    parentId: area.parentId ?? '',
    validFrom: typedDate(area.validFrom),
    tileColumn: typedNumber(area.tileColumn),
    tileRow: typedNumber(area.tileRow),
    ...sourceValues(area.source),
  };
}

/** When an area ends is an operation of its own: a change of its name keeps it. */
function areaRequest(values: FormValues, area: Area | null): AreaRequest {
  return {
    name: textOf(values.name),
    kind: textOf(values.kind) as AreaKind,
    code: textOf(values.code),
    parentId: textOrNull(values.parentId),
    validFrom: parseDate(textOf(values.validFrom)) ?? '',
    validTo: area?.validTo ?? null,
    tileColumn: numberOrNull(values.tileColumn),
    tileRow: numberOrNull(values.tileRow),
    source: toSource(values),
  };
}

export const areaWriting = writingOf(areaCollection, areaValues, areaRequest);

/** Who carries an area on is kept beside it, not in it. */
export function endValues(area: Area, successions: readonly AreaSuccession[]): FormValues {
  return { validTo: typedDate(area.validTo), successorIds: successorIds(area, successions) };
}

export function successorIds(area: Area, successions: readonly AreaSuccession[]): string[] {
  return successions.filter((one) => one.predecessorId === area.id).map((one) => one.successorId);
}
