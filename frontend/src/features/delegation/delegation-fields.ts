import type {
  Account,
  Delegation,
  DelegationRequest,
  DeputyForm,
  UnitOfColleagues,
} from '@/api/generated/types.gen';
import { type Field, type FormValues, listOf, type Option, textOf } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';

const FORMS: readonly DeputyForm[] = ['KT', 'TUQ', 'ABSENCE'];

/** The units that one heads by a role of one's own: only for them one names deputies. */
export function headedUnits(me: Account | undefined): Option[] {
  const standsIn = new Set(me?.deputyships.map(({ agencyCode }) => agencyCode));
  return (me?.units ?? []).flatMap(({ agencyId, agencyName, agencyCode, role }) =>
    agencyId && role === 'HEAD' && !standsIn.has(agencyCode)
      ? [{ value: agencyId, label: agencyName ?? agencyCode }]
      : [],
  );
}

/** Whom one may name: who else is in the units that one heads, by their sign-in names. */
export function delegates(units: readonly UnitOfColleagues[]): Option[] {
  const named = units.flatMap(({ colleagues }) =>
    colleagues.flatMap(({ userName, fullName }): [string, string][] =>
      userName ? [[userName, fullName]] : [],
    ),
  );
  return [...new Map(named)].map(([value, label]) => ({ value, label }));
}

export function useDelegationFields(
  units: readonly Option[],
  leads: boolean,
  suggestions: readonly Option[] = [],
): Field[] {
  const { t } = useText();
  const leaderToo: Field = {
    name: 'leads',
    label: t('delegation.leads'),
    hint: t('delegation.leads.hint'),
    kind: 'tick',
  };
  return [
    { name: 'agencyId', label: t('delegation.agency'), kind: 'choice', required: true, options: units },
    ...(leads ? [leaderToo] : []),
    {
      name: 'form',
      label: t('delegation.form'),
      kind: 'choice',
      required: true,
      options: FORMS.map((value) => ({ value, label: t(`delegation.form.${value}`) })),
    },
    {
      name: 'principalTitle',
      label: t('delegation.principalTitle'),
      hint: t('delegation.principalTitle.hint'),
      kind: 'text',
      required: true,
    },
    { name: 'delegateName', label: t('delegation.delegateName'), kind: 'text', required: true },
    {
      name: 'delegatePosition',
      label: t('delegation.delegatePosition'),
      hint: t('delegation.delegatePosition.hint'),
      kind: 'text',
      required: true,
    },
    {
      name: 'delegateUser',
      label: t('delegation.delegateUser'),
      hint: t('delegation.delegateUser.hint'),
      kind: 'text',
      required: true,
      suggestions,
    },
    {
      name: 'validFrom',
      label: t('delegation.validFrom'),
      hint: t('form.date.hint'),
      kind: 'date',
      required: true,
    },
    {
      name: 'validTo',
      label: t('delegation.validTo'),
      hint: t('form.date.hint'),
      kind: 'date',
      required: true,
    },
    { name: 'reason', label: t('delegation.reason'), kind: 'words', required: true },
    { name: 'documentNumber', label: t('delegation.documentNumber'), kind: 'text', required: true },
    {
      name: 'documentDate',
      label: t('delegation.documentDate'),
      hint: t('form.date.hint'),
      kind: 'date',
      required: true,
    },
    {
      name: 'attachmentId',
      label: t('delegation.scan'),
      kind: 'files',
      single: true,
    },
  ];
}

export function newDelegation(agencyId: string): FormValues {
  return {
    agencyId,
    leads: false,
    form: '',
    principalTitle: '',
    delegateName: '',
    delegatePosition: '',
    delegateUser: '',
    validFrom: '',
    validTo: '',
    reason: '',
    documentNumber: '',
    documentDate: '',
    attachmentId: [],
  };
}

export function delegationRequest(values: FormValues): DelegationRequest {
  const day = (name: string) => parseDate(textOf(values[name])) ?? '';
  return {
    agencyId: textOf(values.agencyId),
    leads: values.leads === true,
    form: textOf(values.form) as DeputyForm,
    principalTitle: textOf(values.principalTitle),
    delegateName: textOf(values.delegateName),
    delegatePosition: textOf(values.delegatePosition),
    delegateUser: textOf(values.delegateUser),
    validFrom: day('validFrom'),
    validTo: day('validTo'),
    reason: textOf(values.reason),
    documentNumber: textOf(values.documentNumber),
    documentDate: day('documentDate'),
    attachmentId: listOf(values.attachmentId)[0] ?? null,
  };
}

/** Who acts, in whose place: `KT. CHỦ TỊCH / PHÓ CHỦ TỊCH: Hồ Thị Phó`. */
export function useSignature() {
  const { t } = useText();
  return ({ signature, delegateName }: Delegation) =>
    t('delegation.signature', { signature, name: delegateName });
}
