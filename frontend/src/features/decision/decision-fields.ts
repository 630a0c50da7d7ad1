import { useQuery } from '@tanstack/react-query';
import type { Account, Decision, DecisionKind, DecisionRequest } from '@/api/generated/types.gen';
import { agenciesQuery, meQuery, planQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import {
  type Field,
  type FormValues,
  listOf,
  type Option,
  textOf,
  textOrNull,
  typedDate,
  typedMoney,
} from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';
import { parseMillions } from '@/lib/money';
import { DECISION_KINDS } from './decision-filter';

/** What stands for a superior among those who may decide. */
const SUPERIOR = 'SUPERIOR';

function ownUnits(me: Account | undefined): Option[] {
  return (me?.units ?? []).flatMap(({ agencyId, agencyName, agencyCode, role }) =>
    agencyId && role === 'OFFICER' ? [{ value: agencyId, label: agencyName ?? agencyCode }] : [],
  );
}

/** For whom the caller drafts: finance for superiors and the plan's issuing agency, an officer for their unit. */
function useDeciders(): Option[] {
  const { t } = useText();
  const plan = useChosenPlan();
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const agencies = useQuery(agenciesQuery).data ?? [];
  const issuing = useQuery(planQuery(plan.id)).data?.issuingAgencyId;
  const units = ownUnits(me).filter(({ value }) => value !== issuing);
  if (!me?.programmeRoles.includes('FINANCE')) return units;
  const name = agencies.find(({ id }) => id === issuing)?.name ?? '';
  return [
    { value: SUPERIOR, label: t('decision.decider.superior') },
    ...(issuing ? [{ value: issuing, label: name }] : []),
    ...units,
  ];
}

export function useDecisionFields(): Field[] {
  const { t } = useText();
  const deciders = useDeciders();
  return [
    {
      name: 'decider',
      label: t('decision.decider'),
      hint: t('decision.decider.hint'),
      kind: 'choice',
      required: true,
      options: deciders,
      pointers: ['/agencyId', '/authority'],
      recordedAs: 'agencyId',
    },
    {
      name: 'kind',
      label: t('decision.kind'),
      kind: 'choice',
      required: true,
      options: DECISION_KINDS.map((value) => ({ value, label: t(`decision.kind.${value}`) })),
    },
    { name: 'issuingBody', label: t('decision.issuingBody'), kind: 'text', required: true },
    { name: 'number', label: t('decision.number'), hint: t('decision.number.hint'), kind: 'text' },
    { name: 'issuedOn', label: t('decision.issuedOn'), hint: t('form.date.hint'), kind: 'date' },
    {
      name: 'summary',
      label: t('decision.summary'),
      kind: 'words',
      required: true,
      recordedAs: 'abstract',
    },
    {
      name: 'statedTotal',
      label: t('decision.statedTotal.million'),
      hint: t('decision.statedTotal.hint'),
      kind: 'money',
    },
    { name: 'attachmentId', label: t('decision.scan'), kind: 'files', single: true },
  ];
}

export const NEW_DECISION: FormValues = {
  decider: '',
  kind: 'INITIAL',
  issuingBody: '',
  number: '',
  issuedOn: '',
  summary: '',
  statedTotal: '',
  attachmentId: [],
};

export function decisionValues(decision: Decision): FormValues {
  return {
    decider: decision.agencyId ?? SUPERIOR,
    kind: decision.kind,
    issuingBody: decision.issuingBody,
    number: decision.number ?? '',
    issuedOn: typedDate(decision.issuedOn),
    summary: decision.summary,
    statedTotal: typedMoney(decision.statedTotal),
    attachmentId: decision.attachment ? [decision.attachment.id] : [],
  };
}

export function decisionRequest(planId: string, values: FormValues, known: Decision | null): DecisionRequest {
  const decider = textOf(values.decider);
  const superior = decider === SUPERIOR;
  return {
    planId: known?.planId ?? planId,
    kind: textOf(values.kind) as DecisionKind,
    authority: superior ? 'SUPERIOR' : 'OWN',
    agencyId: superior ? null : decider,
    issuingBody: textOf(values.issuingBody),
    number: textOrNull(values.number),
    issuedOn: parseDate(textOf(values.issuedOn)),
    summary: textOf(values.summary),
    statedTotal: parseMillions(textOf(values.statedTotal)),
    attachmentId: listOf(values.attachmentId)[0] ?? null,
    source: known?.source ?? { provenance: 'REFERENCE', section: null, note: null },
  };
}
