import { subProjectCollection } from '@/api/collections';
import type { CatalogueNode, Project, SubProject, SubProjectRequest } from '@/api/generated/types.gen';
import {
  type Field,
  type FormValues,
  listOf,
  type Option,
  textOf,
  typedMoney,
} from '@/components/record/fields';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { useNamedOptions } from '@/components/record/use-named-options';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { parseMillions } from '@/lib/money';
import { MENTIONS } from './mentions';

interface NamedGroup {
  id: string;
  name: string;
}

export function useSubProjectFields(groups: readonly NamedGroup[]): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  const source = useSourceFields();
  return [
    { name: 'name', label: t('project.name'), kind: 'text', required: true },
    { name: 'objective', label: t('project.objective'), kind: 'words', required: true },
    { name: 'beneficiaries', label: t('project.beneficiaries'), kind: 'words', required: true },
    ...MENTIONS.map(
      (mention): Field => ({
        name: `groups${mention}`,
        label: t(`project.groups.${mention}`),
        hint: t('project.groups.hint'),
        kind: 'choices',
        options: options(groups),
        pointers: ['/groups'],
      }),
    ),
    {
      name: 'contents',
      label: t('project.contents'),
      hint: t('project.contents.hint'),
      kind: 'words',
      required: true,
      recordedAs: 'support-content.text',
    },
    { name: 'fundingWords', label: t('project.fundingWords'), kind: 'words', required: true },
    {
      name: 'statedTotal',
      label: t('project.statedTotal'),
      hint: t('project.statedTotal.hint'),
      kind: 'money',
    },
    ...source,
  ];
}

/** What is asked only once: where a sub-project stands. */
export function useNewSubProjectFields(
  projects: readonly Project[],
  catalogue: readonly CatalogueNode[],
): Field[] {
  const { t } = useText();
  return [
    {
      name: 'place',
      label: t('project.place'),
      hint: t('project.place.hint'),
      kind: 'choice',
      required: true,
      options: placesIn(projects, catalogue),
      pointers: ['/projectId', '/programmeNodeId'],
    },
    { name: 'code', label: t('project.code'), kind: 'text', required: true },
  ];
}

/** A project of the plan, or what the national catalogue has below it. */
function placesIn(projects: readonly Project[], catalogue: readonly CatalogueNode[]): Option[] {
  return projects.flatMap((project) =>
    catalogue
      .filter((node) => node.id === project.programmeNodeId || node.parentId === project.programmeNodeId)
      .map((node) => ({ value: `${project.id}/${node.id}`, label: `${node.code}: ${node.name}` })),
  );
}

export const NEW_SUB_PROJECT: FormValues = {
  place: '',
  code: '',
  fundingWords: '',
  statedTotal: '',
  name: '',
  objective: '',
  beneficiaries: '',
  groupsBENEFICIARY: [],
  groupsPRIORITY: [],
  groupsCONTENT: [],
  contents: '',
  sourceProvenance: 'ASSUMED',
  sourceSection: '',
  sourceNote: '',
};

function subProjectValues(subProject: SubProject): FormValues {
  const groups = MENTIONS.map((mention): [string, string[]] => [
    `groups${mention}`,
    subProject.beneficiaryGroups.filter((one) => one.mention === mention).map((one) => one.groupId),
  ]);
  return {
    place: `${subProject.projectId}/${subProject.programmeNodeId}`,
    code: subProject.code,
    name: subProject.name,
    objective: subProject.objective,
    beneficiaries: subProject.beneficiaries,
    ...Object.fromEntries(groups),
    contents: subProject.contents.join('\n'),
    fundingWords: subProject.fundingWords ?? '',
    statedTotal: typedMoney(subProject.statedTotal),
    ...sourceValues(subProject.source),
  };
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A known sub-project stays where it is. */
function placeOf({ planId, projectId, programmeNodeId, code, position }: SubProject) {
  return { planId, projectId, programmeNodeId, code, position };
}

/** A new sub-project comes last in its plan. */
export function subProjectWriting(planId: string, last: number) {
  const newPlace = (values: FormValues) => {
    const [projectId = '', programmeNodeId = ''] = textOf(values.place).split('/');
    return {
      planId,
      projectId,
      programmeNodeId,
      code: textOf(values.code),
      position: last + 1,
    };
  };
  return writingOf(
    subProjectCollection,
    subProjectValues,
    (values, known): SubProjectRequest => ({
      ...(known ? placeOf(known) : newPlace(values)),
      name: textOf(values.name),
      objective: textOf(values.objective),
      beneficiaries: textOf(values.beneficiaries),
      groups: MENTIONS.flatMap((mention) =>
        listOf(values[`groups${mention}`]).map((groupId) => ({ groupId, mention })),
      ),
      contents: lines(textOf(values.contents)),
      fundingWords: textOf(values.fundingWords),
      statedTotal: parseMillions(textOf(values.statedTotal)),
      source: toSource(values),
    }),
    ({ groups, ...asked }) => ({
      ...asked,
      fundingWords: asked.fundingWords ?? null,
      statedTotal: asked.statedTotal ?? null,
      beneficiaryGroups: groups.map((group) => ({ ...group, code: '', name: '' })),
    }),
  );
}
