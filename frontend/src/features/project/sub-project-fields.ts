import { subProjectCollection } from '@/api/collections';
import type { Project, SubProject, SubProjectRequest, SubProjectSummary } from '@/api/generated/types.gen';
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
    ...source,
  ];
}

/** What is asked only once: where a sub-project stands, and what the plan's text says of its money. */
export function useNewSubProjectFields(
  projects: readonly Project[],
  subProjects: readonly SubProjectSummary[],
): Field[] {
  const { t } = useText();
  return [
    {
      name: 'place',
      label: t('project.place'),
      hint: t('project.place.hint'),
      kind: 'choice',
      required: true,
      options: placesIn(projects, subProjects),
      pointers: ['/projectId', '/programmeNodeId'],
    },
    { name: 'code', label: t('project.code'), kind: 'text', required: true },
    ...useMoneyWordFields(),
  ];
}

/** What the plan's text says of the money of a sub-project. */
export function useMoneyWordFields(): Field[] {
  const { t } = useText();
  return [
    { name: 'fundingWords', label: t('project.fundingWords'), kind: 'words', required: true },
    {
      name: 'statedTotal',
      label: t('project.statedTotal'),
      hint: t('project.statedTotal.hint'),
      kind: 'money',
    },
  ];
}

/** With the words on money that the request leaves standing where it has none. */
export function withMoneyWords(
  values: FormValues,
  request: SubProjectRequest,
  before: SubProjectRequest | null,
): FormValues {
  const { fundingWords, statedTotal } =
    typeof request.fundingWords === 'string' ? request : (before ?? request);
  return { ...values, fundingWords: fundingWords ?? '', statedTotal: typedMoney(statedTotal ?? null) };
}

/** The catalogue has no list of its own: its nodes are known from the projects and sub-projects of the plan. */
function placesIn(projects: readonly Project[], subProjects: readonly SubProjectSummary[]): Option[] {
  const places = projects.flatMap((project) =>
    [project, ...subProjects.filter((one) => one.projectId === project.id)].map(
      ({ programmeNodeId, code, name }) => ({
        value: `${project.id}/${programmeNodeId}`,
        label: `${code}: ${name}`,
      }),
    ),
  );
  return places.filter((place, index) => places.findIndex((one) => one.value === place.value) === index);
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
    name: subProject.name,
    objective: subProject.objective,
    beneficiaries: subProject.beneficiaries,
    ...Object.fromEntries(groups),
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

/** A known sub-project stays where it is, and so do the words on its money: they can't be read, so not be changed. */
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
      fundingWords: textOf(values.fundingWords),
      statedTotal: parseMillions(textOf(values.statedTotal)),
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
      source: toSource(values),
    }),
    ({ groups, ...asked }) => ({
      ...asked,
      beneficiaryGroups: groups.map((group) => ({ ...group, code: '', name: '' })),
    }),
  );
}
