import { subProjectCollection } from '@/api/collections';
import type { SubProject, SubProjectRequest } from '@/api/generated/types.gen';
import { type Field, type FormValues, textOf } from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';

export function useSubProjectFields(): Field[] {
  const { t } = useText();
  const source = useSourceFields();
  return [
    { name: 'name', label: t('project.name'), kind: 'text', required: true },
    { name: 'objective', label: t('project.objective'), kind: 'words', required: true },
    { name: 'beneficiaries', label: t('project.beneficiaries'), kind: 'words', required: true },
    {
      name: 'contents',
      label: t('project.contents'),
      hint: t('project.contents.hint'),
      kind: 'words',
      required: true,
      recordedAs: 'support-content.text',
    },
    ...source,
  ];
}

function subProjectValues(subProject: SubProject): FormValues {
  return {
    name: subProject.name,
    objective: subProject.objective,
    beneficiaries: subProject.beneficiaries,
    contents: subProject.contents.join('\n'),
    ...sourceValues(subProject.source),
  };
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The texts of a sub-project; its place, its groups and its money are left as they are. */
export function subProjectWriting(subProject: SubProject) {
  return writingOf(subProjectCollection, subProjectValues, (values, newest): SubProjectRequest => {
    const { planId, projectId, programmeNodeId, code, position, beneficiaryGroups } = newest ?? subProject;
    return {
      planId,
      projectId,
      programmeNodeId,
      code,
      position,
      name: textOf(values.name),
      objective: textOf(values.objective),
      beneficiaries: textOf(values.beneficiaries),
      groups: beneficiaryGroups.map(({ groupId, mention }) => ({ groupId, mention })),
      contents: lines(textOf(values.contents)),
      source: toSource(values),
    };
  });
}
