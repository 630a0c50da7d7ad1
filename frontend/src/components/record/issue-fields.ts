import type { PlanIssueRequest, Signatory } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';
import { type Field, type FormValues, textOf, textOrNull, typedDate } from './fields';

/** Under which number a document is issued, when, and who signed. */
export function useIssueFields(): Field[] {
  const { t } = useText();
  return [
    { name: 'number', label: t('plan.number'), hint: t('plan.number.hint'), kind: 'text', required: true },
    {
      name: 'issuedOn',
      label: t('plan.issuedOn'),
      hint: t('form.date.hint'),
      kind: 'date',
      required: true,
    },
    {
      name: 'onBehalfOf',
      label: t('plan.signatory.onBehalfOf'),
      kind: 'text',
      pointers: ['/signatory/onBehalfOf'],
      recordedAs: 'signedOnBehalfOf',
    },
    {
      name: 'capacity',
      label: t('plan.signatory.capacity'),
      kind: 'text',
      pointers: ['/signatory/capacity'],
      recordedAs: 'signatoryCapacity',
    },
    {
      name: 'title',
      label: t('plan.signatory.title'),
      kind: 'text',
      pointers: ['/signatory/title'],
      recordedAs: 'signatoryTitle',
    },
    {
      name: 'name',
      label: t('plan.signatory.name'),
      kind: 'text',
      required: true,
      pointers: ['/signatory/name'],
      recordedAs: 'signatoryName',
    },
  ];
}

interface Signed {
  number: string | null;
  issuedOn: string | null;
  signatory: Signatory | null;
}

export function issueValues({ number, issuedOn, signatory }: Signed): FormValues {
  return {
    number: number ?? '',
    issuedOn: typedDate(issuedOn),
    onBehalfOf: signatory?.onBehalfOf ?? '',
    capacity: signatory?.capacity ?? '',
    title: signatory?.title ?? '',
    name: signatory?.name ?? '',
  };
}

export function issueRequest(values: FormValues): PlanIssueRequest {
  return {
    number: textOf(values.number),
    issuedOn: parseDate(textOf(values.issuedOn)) ?? '',
    signatory: {
      onBehalfOf: textOrNull(values.onBehalfOf),
      capacity: textOrNull(values.capacity),
      title: textOrNull(values.title),
      name: textOrNull(values.name),
    },
  };
}
