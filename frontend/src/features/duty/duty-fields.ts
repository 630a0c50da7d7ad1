import { dutyCollection } from '@/api/collections';
import type { Duty, DutyRequest, DutyRole } from '@/api/generated/types.gen';
import { type Field, type FormValues, textOf, textOrNull } from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { useNamedOptions } from '@/components/record/use-named-options';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import type { MatrixData } from './duty-matrix';

const ROLES: readonly DutyRole[] = ['LEAD', 'CO_LEAD', 'COORDINATE', 'CARRY_OUT', 'REQUESTED'];

export function useDutyFields({ agencies, subProjects, policies }: Omit<MatrixData, 'duties'>): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  const source = useSourceFields();
  const aboutOneThing = (values: FormValues) =>
    Boolean(textOf(values.subProjectId)) === Boolean(textOf(values.policyId))
      ? { type: 'about-one-thing' }
      : null;
  return [
    {
      name: 'agencyId',
      label: t('duty.agency'),
      kind: 'choice',
      required: true,
      options: options(agencies),
    },
    {
      name: 'role',
      label: t('duty.role'),
      kind: 'choice',
      required: true,
      options: ROLES.map((value) => ({ value, label: t(`duty.role.${value}`) })),
    },
    {
      name: 'subProjectId',
      label: t('project.subProject'),
      hint: t('duty.subject.hint'),
      kind: 'choice',
      empty: t('form.none'),
      options: subProjects.map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` })),
      check: aboutOneThing,
    },
    {
      name: 'policyId',
      label: t('duty.policy'),
      kind: 'choice',
      empty: t('form.none'),
      options: options(policies),
    },
    { name: 'text', label: t('duty.text'), hint: t('duty.text.hint'), kind: 'words', required: true },
    ...source,
  ];
}

export function newDuty(start: { agency?: string; subProject?: string; policy?: string }): FormValues {
  return {
    agencyId: start.agency ?? '',
    role: '',
    subProjectId: start.subProject ?? '',
    policyId: start.policy ?? '',
    text: '',
    sourceProvenance: 'ASSUMED',
    sourceSection: '',
    sourceNote: '',
  };
}

function dutyValues(duty: Duty): FormValues {
  return {
    agencyId: duty.agencyId,
    role: duty.role,
    subProjectId: duty.subProjectId ?? '',
    policyId: duty.policyId ?? '',
    text: duty.text,
    ...sourceValues(duty.source),
  };
}

/** A new duty comes last in its plan. */
export function dutyWriting(planId: string, last: number) {
  return writingOf(
    dutyCollection,
    dutyValues,
    (values, duty): DutyRequest => ({
      planId: duty?.planId ?? planId,
      agencyId: textOf(values.agencyId),
      role: textOf(values.role) as DutyRole,
      subProjectId: textOrNull(values.subProjectId),
      policyId: textOrNull(values.policyId),
      text: textOf(values.text),
      position: duty?.position ?? last + 1,
      source: toSource(values),
    }),
  );
}
