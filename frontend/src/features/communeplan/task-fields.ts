import { communeTaskCollection } from '@/api/collections';
import type { CommuneTask, CommuneTaskRequest, SubProjectSummary } from '@/api/generated/types.gen';
import { type Field, type FormValues, textOf, textOrNull, typedDate } from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';

export function useTaskFields(subProjects: readonly SubProjectSummary[]): Field[] {
  const { t } = useText();
  const source = useSourceFields();
  return [
    { name: 'what', label: t('communeplan.task.what'), kind: 'words', required: true },
    {
      name: 'who',
      label: t('communeplan.task.who'),
      hint: t('communeplan.task.who.hint'),
      kind: 'text',
      required: true,
    },
    { name: 'dueOn', label: t('communeplan.task.due'), hint: t('form.date.hint'), kind: 'date' },
    {
      name: 'dueWords',
      label: t('communeplan.task.dueWords'),
      hint: t('communeplan.task.dueWords.hint'),
      kind: 'text',
    },
    {
      name: 'subProjectId',
      label: t('project.subProject'),
      kind: 'choice',
      empty: t('communeplan.ownWork'),
      options: subProjects.map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` })),
    },
    ...source,
  ];
}

/** A new task comes last in its plan. */
export function taskWriting(planId: string, last: number) {
  return writingOf(
    communeTaskCollection,
    taskValues,
    (values, known): CommuneTaskRequest => ({
      planId,
      what: textOf(values.what),
      who: textOf(values.who),
      dueOn: parseDate(textOf(values.dueOn)),
      dueWords: textOrNull(values.dueWords),
      subProjectId: textOrNull(values.subProjectId),
      position: known?.position ?? last + 1,
      source: toSource(values),
    }),
  );
}

export const NEW_TASK: FormValues = {
  what: '',
  who: '',
  dueOn: '',
  dueWords: '',
  subProjectId: '',
  sourceProvenance: 'STATED',
  sourceSection: '',
  sourceNote: '',
};

function taskValues(task: CommuneTask): FormValues {
  return {
    what: task.what,
    who: task.who,
    dueOn: typedDate(task.dueOn),
    dueWords: task.dueWords ?? '',
    subProjectId: task.subProjectId ?? '',
    ...sourceValues(task.source),
  };
}
