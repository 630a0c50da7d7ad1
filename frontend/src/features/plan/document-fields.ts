import { planCollection } from '@/api/collections';
import type { Annex, LegalBasis, LegalBasisRole, Plan, PlanDocumentRequest } from '@/api/generated/types.gen';
import {
  type Field,
  type FormValues,
  numberOrNull,
  textOf,
  typedDate,
  typedNumber,
} from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';

/** A plan's document is written whole; a form is about one entry or one list of it, or about its extent. */
export function documentOf({ legalBases, recipients, annexes, extent }: Plan): PlanDocumentRequest {
  return { legalBases, recipients, annexes, extent };
}

export function writeDocument(plan: Plan, document: PlanDocumentRequest): Promise<Plan> {
  return planCollection.updatePart(plan, 'document', document);
}

const NEW_SOURCE = { sourceProvenance: 'STATED', sourceSection: '', sourceNote: '' };

export function useBasisFields(): Field[] {
  const { t } = useText();
  const source = useSourceFields();
  const roles: readonly LegalBasisRole[] = ['BASIS', 'CITED'];
  return [
    {
      name: 'number',
      label: t('plan.basis.number'),
      kind: 'text',
      required: true,
      recordedAs: 'legal-basis.number',
    },
    {
      name: 'issuedOn',
      label: t('plan.basis.issuedOn'),
      hint: t('form.date.hint'),
      kind: 'date',
      required: true,
      recordedAs: 'legal-basis.issuedOn',
    },
    {
      name: 'issuer',
      label: t('plan.basis.issuer'),
      kind: 'text',
      required: true,
      recordedAs: 'legal-basis.issuer',
    },
    {
      name: 'abstract',
      label: t('plan.basis.abstract'),
      kind: 'words',
      required: true,
      recordedAs: 'legal-basis.abstract',
    },
    {
      name: 'role',
      label: t('plan.basis.role'),
      kind: 'choice',
      required: true,
      options: roles.map((value) => ({ value, label: t(`plan.basis.role.${value}`) })),
      recordedAs: 'legal-basis.role',
    },
    {
      name: 'position',
      label: t('form.position'),
      hint: t('form.position.hint'),
      kind: 'number',
      required: true,
      recordedAs: 'legal-basis.position',
    },
    ...source,
  ];
}

export function basisValues({ legalBases }: Plan, index: number | null): FormValues {
  const basis = index === null ? undefined : legalBases[index];
  return {
    number: basis?.number ?? '',
    issuedOn: typedDate(basis?.issuedOn ?? null),
    issuer: basis?.issuer ?? '',
    abstract: basis?.abstract ?? '',
    role: basis?.role ?? 'BASIS',
    position: String((basis ? (index ?? 0) : legalBases.length) + 1),
    ...(basis ? sourceValues(basis.source) : NEW_SOURCE),
  };
}

/** The entry at its old place is taken out, and put in at the place that was typed. */
export function withBasis(plan: Plan, index: number | null, values: FormValues): PlanDocumentRequest {
  const basis: LegalBasis = {
    role: textOf(values.role) as LegalBasisRole,
    number: textOf(values.number),
    issuer: textOf(values.issuer),
    issuedOn: parseDate(textOf(values.issuedOn)) ?? '',
    abstract: textOf(values.abstract),
    source: toSource(values),
  };
  const others = plan.legalBases.filter((_, at) => at !== index);
  const place = Math.max(0, (numberOrNull(values.position) ?? others.length + 1) - 1);
  return { ...documentOf(plan), legalBases: [...others.slice(0, place), basis, ...others.slice(place)] };
}

export function useAnnexFields(known: boolean): Field[] {
  const { t } = useText();
  const source = useSourceFields();
  const number: Field = {
    name: 'number',
    label: t('plan.annex.number'),
    kind: 'number',
    required: true,
    recordedAs: 'annex.number',
    pointers: ['/annexes'],
  };
  return [
    // Its number is how indicators find it: a known annex keeps it.
    ...(known ? [] : [number]),
    {
      name: 'title',
      label: t('plan.annex.title'),
      kind: 'words',
      required: true,
      recordedAs: 'annex.title',
    },
    { name: 'received', label: t('plan.annex.received.yes'), kind: 'tick', recordedAs: 'annex.received' },
    ...source,
  ];
}

export function annexValues({ annexes }: Plan, number: number | null): FormValues {
  const annex = annexes.find((one) => one.number === number);
  return {
    number: typedNumber(annex?.number ?? Math.max(0, ...annexes.map((one) => one.number)) + 1),
    title: annex?.title ?? '',
    received: annex?.received ?? false,
    ...(annex ? sourceValues(annex.source) : NEW_SOURCE),
  };
}

export function withAnnex(plan: Plan, number: number | null, values: FormValues): PlanDocumentRequest {
  const annex: Annex = {
    number: number ?? numberOrNull(values.number) ?? 0,
    title: textOf(values.title),
    received: values.received === true,
    source: toSource(values),
  };
  const annexes =
    number === null
      ? [...plan.annexes, annex]
      : plan.annexes.map((one) => (one.number === number ? annex : one));
  return { ...documentOf(plan), annexes: annexes.sort((a, b) => a.number - b.number) };
}

export function useRecipientFields(): Field[] {
  const { t } = useText();
  const [provenance, ...others] = useSourceFields();
  return [
    {
      name: 'recipients',
      label: t('plan.recipients'),
      hint: t('plan.recipients.hint'),
      kind: 'words',
      required: true,
      recordedAs: 'recipient.text',
    },
    ...(provenance ? [{ ...provenance, hint: t('plan.recipients.source.hint') }] : []),
    ...others,
  ];
}

export function recipientValues({ recipients }: Plan): FormValues {
  return { recipients: recipients.map(({ text }) => text).join('\n'), ...NEW_SOURCE };
}

export function withRecipients(plan: Plan, values: FormValues): PlanDocumentRequest {
  const recipients = textOf(values.recipients)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => plan.recipients.find((one) => one.text === text) ?? { text, source: toSource(values) });
  return { ...documentOf(plan), recipients };
}

/** What the history of a plan tells of its document's lists. */
export function usePartFields(): Field[] {
  const fields = [...useBasisFields(), ...useAnnexFields(false), ...useRecipientFields()];
  return fields.filter((field) => field.recordedAs);
}
