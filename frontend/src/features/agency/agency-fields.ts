import { agencyCollection } from '@/api/collections';
import type {
  Agency,
  AgencyEndRequest,
  AgencyKind,
  AgencyRequest,
  AgencySelfSigningRequest,
  Area,
} from '@/api/generated/types.gen';
import { type Field, type FormValues, textOf, textOrNull, typedDate } from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { useNamedOptions } from '@/components/record/use-named-options';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';
import { AGENCY_KINDS } from './agency-kinds';

export function useAgencyFields(areas: readonly Area[]): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  const source = useSourceFields();
  return [
    { name: 'name', label: t('agency.name'), kind: 'text', required: true },
    { name: 'shortName', label: t('agency.shortName'), kind: 'text', required: true },
    {
      name: 'kind',
      label: t('agency.kind'),
      kind: 'choice',
      required: true,
      options: AGENCY_KINDS.map((value) => ({ value, label: t(`agency.kind.${value}`) })),
    },
    { name: 'areaId', label: t('agency.area'), kind: 'choice', required: true, options: options(areas) },
    { name: 'code', label: t('agency.code'), hint: t('agency.code.hint'), kind: 'text', required: true },
    {
      name: 'validFrom',
      label: t('agency.validFrom'),
      hint: t('form.date.hint'),
      kind: 'date',
      required: true,
    },
    {
      name: 'participates',
      label: t('agency.participates'),
      hint: t('agency.participates.hint'),
      kind: 'tick',
    },
    ...source,
  ];
}

/** What ending an agency asks for; its history tells of it too. */
export function useEndFields(agencies: readonly Agency[], ended: Agency): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  return [
    { name: 'validTo', label: t('agency.validTo'), hint: t('form.date.hint'), kind: 'date', required: true },
    {
      name: 'successorId',
      label: t('agency.successor'),
      hint: t('agency.successor.hint'),
      kind: 'choice',
      empty: t('form.none'),
      options: options(agencies.filter((one) => one.id !== ended.id)),
    },
  ];
}

/** Whether the one person of a unit signs what they have entered, and why. */
export function useSelfSigningFields(): Field[] {
  const { t } = useText();
  return [
    {
      name: 'allowed',
      label: t('agency.selfSigning.allowed'),
      hint: t('agency.selfSigning.allowed.hint'),
      kind: 'tick',
      recordedAs: 'selfSigns',
    },
    {
      name: 'reason',
      label: t('agency.selfSigning.reason'),
      hint: t('agency.selfSigning.reason.hint'),
      kind: 'words',
      required: true,
      recordedAs: 'selfSigningReason',
    },
  ];
}

export function selfSigningValues(agency: Agency): FormValues {
  return { allowed: agency.selfSigns, reason: agency.selfSigningReason ?? '' };
}

export function selfSigningRequest(values: FormValues): AgencySelfSigningRequest {
  return { allowed: values.allowed === true, reason: textOf(values.reason) };
}

export const NEW_AGENCY: FormValues = {
  name: '',
  shortName: '',
  kind: '',
  areaId: '',
  code: '',
  validFrom: '',
  participates: false,
  sourceProvenance: 'ASSUMED',
  sourceSection: '',
  sourceNote: '',
};

function agencyValues(agency: Agency): FormValues {
  return {
    name: agency.name,
    shortName: agency.shortName,
    kind: agency.kind,
    areaId: agency.areaId,
    code: agency.code,
    validFrom: typedDate(agency.validFrom),
    participates: agency.participates,
    ...sourceValues(agency.source),
  };
}

export function endValues(agency: Agency): FormValues {
  return { validTo: typedDate(agency.validTo), successorId: agency.successorId ?? '' };
}

/** When an agency ends is an operation of its own: a change of its name keeps it. */
function agencyRequest(values: FormValues, agency: Agency | null): AgencyRequest {
  return {
    name: textOf(values.name),
    shortName: textOf(values.shortName),
    kind: textOf(values.kind) as AgencyKind,
    areaId: textOf(values.areaId),
    code: textOf(values.code),
    validFrom: parseDate(textOf(values.validFrom)) ?? '',
    validTo: agency?.validTo ?? null,
    participates: values.participates === true,
    source: toSource(values),
  };
}

export function endRequest(values: FormValues): AgencyEndRequest {
  return {
    validTo: parseDate(textOf(values.validTo)) ?? '',
    successorId: textOrNull(values.successorId),
  };
}

export const agencyWriting = writingOf(agencyCollection, agencyValues, agencyRequest);
