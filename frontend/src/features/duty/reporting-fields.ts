import { reportingDutyCollection } from '@/api/collections';
import type {
  Agency,
  Clarity,
  ReportingDuty,
  ReportingDutyRequest,
  ReportingFrequency,
} from '@/api/generated/types.gen';
import { type Field, type FormValues, textOf, textOrNull } from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { useNamedOptions } from '@/components/record/use-named-options';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';

const FREQUENCIES: readonly ReportingFrequency[] = ['MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'];
const CLARITIES: readonly Clarity[] = ['CLEAR', 'AMBIGUOUS'];

export function useReportingFields(agencies: readonly Agency[]): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  const source = useSourceFields();
  return [
    { name: 'agencyId', label: t('duty.agency'), kind: 'choice', required: true, options: options(agencies) },
    {
      name: 'recipientIds',
      label: t('duty.reporting.to'),
      kind: 'choices',
      options: options(agencies),
      recordedAs: 'reporting-duty-recipient.agencyId',
    },
    { name: 'periodic', label: t('duty.reporting.isPeriodic'), kind: 'tick' },
    {
      name: 'frequency',
      label: t('duty.reporting.frequency'),
      hint: t('duty.reporting.frequency.hint'),
      kind: 'choice',
      empty: t('duty.reporting.unstated'),
      options: FREQUENCIES.map((value) => ({ value, label: t(`indicator.frequency.${value}`) })),
    },
    { name: 'adHoc', label: t('duty.reporting.isAdHoc'), kind: 'tick' },
    { name: 'dueWords', label: t('duty.reporting.due'), hint: t('duty.reporting.due.hint'), kind: 'text' },
    {
      name: 'clarity',
      label: t('duty.reporting.clarity'),
      kind: 'choice',
      required: true,
      options: CLARITIES.map((value) => ({ value, label: t(`duty.reporting.clarity.${value}`) })),
    },
    { name: 'text', label: t('duty.text'), hint: t('duty.text.hint'), kind: 'words', required: true },
    ...source,
  ];
}

export function newReportingDuty(agency: string | undefined): FormValues {
  return {
    agencyId: agency ?? '',
    recipientIds: [],
    periodic: true,
    frequency: '',
    adHoc: false,
    dueWords: '',
    clarity: 'CLEAR',
    text: '',
    sourceProvenance: 'ASSUMED',
    sourceSection: '',
    sourceNote: '',
  };
}

function reportingValues(duty: ReportingDuty): FormValues {
  return {
    agencyId: duty.agencyId,
    recipientIds: [...duty.recipientIds],
    periodic: duty.periodic,
    frequency: duty.frequency ?? '',
    adHoc: duty.adHoc,
    dueWords: duty.dueWords ?? '',
    clarity: duty.clarity,
    text: duty.text,
    ...sourceValues(duty.source),
  };
}

/** A new duty comes last in its plan. */
export function reportingWriting(planId: string, last: number) {
  return writingOf(
    reportingDutyCollection,
    reportingValues,
    (values, duty): ReportingDutyRequest => ({
      planId: duty?.planId ?? planId,
      agencyId: textOf(values.agencyId),
      recipientIds: Array.isArray(values.recipientIds) ? values.recipientIds : [],
      periodic: values.periodic === true,
      adHoc: values.adHoc === true,
      frequency: textOrNull(values.frequency) as ReportingFrequency | null,
      dueWords: textOrNull(values.dueWords),
      clarity: textOf(values.clarity) as Clarity,
      text: textOf(values.text),
      position: duty?.position ?? last + 1,
      source: toSource(values),
    }),
  );
}
