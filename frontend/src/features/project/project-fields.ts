import { projectCollection } from '@/api/collections';
import type { CatalogueNode, Project, ProjectRequest } from '@/api/generated/types.gen';
import { type Field, type FormValues, numberOrNull, textOf, typedNumber } from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';

/** The nodes of the catalogue that can be projects of a plan. */
export function placesOfProjects(catalogue: readonly CatalogueNode[]): CatalogueNode[] {
  return catalogue.filter(({ parentId }) => parentId === null);
}

export function useProjectFields(places: readonly CatalogueNode[]): Field[] {
  const { t } = useText();
  const source = useSourceFields();
  return [
    {
      name: 'programmeNodeId',
      label: t('project.place'),
      kind: 'choice',
      required: true,
      options: places.map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` })),
    },
    { name: 'code', label: t('project.code'), kind: 'text', required: true },
    { name: 'name', label: t('project.project.name'), kind: 'text', required: true },
    {
      name: 'position',
      label: t('form.position'),
      hint: t('form.position.hint'),
      kind: 'number',
      required: true,
    },
    ...source,
  ];
}

export function projectWriting(planId: string) {
  return writingOf(
    projectCollection,
    projectValues,
    (values, known): ProjectRequest => ({
      planId: known?.planId ?? planId,
      programmeNodeId: textOf(values.programmeNodeId),
      code: textOf(values.code),
      name: textOf(values.name),
      position: numberOrNull(values.position) ?? 0,
      source: toSource(values),
    }),
  );
}

function projectValues(project: Project): FormValues {
  return {
    programmeNodeId: project.programmeNodeId,
    code: project.code,
    name: project.name,
    position: typedNumber(project.position),
    ...sourceValues(project.source),
  };
}
