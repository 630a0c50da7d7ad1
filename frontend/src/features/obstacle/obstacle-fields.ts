import type {
  Agency,
  Duty,
  Indicator,
  ObstacleRequest,
  Policy,
  SubProjectSummary,
} from '@/api/generated/types.gen';
import {
  type Field,
  type FormValues,
  listOf,
  type Option,
  textOf,
  textOrNull,
} from '@/components/record/fields';
import { useNamedOptions } from '@/components/record/use-named-options';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';

/** What the link that led here was about. */
export interface ObstacleStart {
  subProject?: string;
  indicator?: string;
  duty?: string;
}

/** What an obstacle can be about, and who can have reported it. */
export interface Surroundings {
  agencies: readonly Agency[];
  subProjects: readonly SubProjectSummary[];
  indicators: readonly Indicator[];
  duties: readonly Duty[];
  policies: readonly Policy[];
}

const ABOUT = ['SUB_PROJECT', 'INDICATOR', 'DUTY'] as const;

interface Given {
  units: readonly Option[];
  /** Whether one may enter what another unit has sent on paper. */
  mayEnter: boolean;
  surroundings: Surroundings;
}

export function useObstacleFields({ units, mayEnter, surroundings }: Given): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  const { agencies, subProjects, indicators, duties, policies } = surroundings;
  const fromPaper = (values: FormValues) => values.fromPaper === true;
  const subjectOf = ({ subProjectId, policyId, text }: Duty) =>
    subProjects.find((one) => one.id === subProjectId)?.name ??
    policies.find((one) => one.id === policyId)?.name ??
    text;
  const dutyOptions = duties.map((duty) => ({
    id: duty.id,
    name: t('obstacle.dutyOf', {
      agency: agencies.find((one) => one.id === duty.agencyId)?.shortName ?? '…',
      subject: subjectOf(duty),
    }),
  }));
  const paper: Field[] = [
    { name: 'fromPaper', label: t('obstacle.fromPaper.ask'), kind: 'tick' },
    {
      name: 'paperAgencyId',
      label: t('obstacle.paper.agency'),
      kind: 'choice',
      required: true,
      options: options(agencies),
      when: fromPaper,
      pointers: ['/onBehalfOf/agencyId', '/onBehalfOf'],
    },
    {
      name: 'paperNumber',
      label: t('obstacle.paper.number'),
      kind: 'text',
      required: true,
      when: fromPaper,
      pointers: ['/onBehalfOf/paperNumber'],
    },
    {
      name: 'paperDate',
      label: t('obstacle.paper.date'),
      hint: t('form.date.hint'),
      kind: 'date',
      required: true,
      when: fromPaper,
      pointers: ['/onBehalfOf/paperDate'],
    },
    {
      name: 'paperScan',
      label: t('obstacle.paper.scan'),
      kind: 'files',
      single: true,
      required: true,
      when: fromPaper,
      pointers: ['/onBehalfOf/attachmentId'],
    },
  ];
  return [
    ...(mayEnter ? paper : []),
    {
      name: 'agencyId',
      label: t('obstacle.agency'),
      kind: 'choice',
      required: true,
      options: units,
      when: (values) => !fromPaper(values),
    },
    {
      name: 'about',
      label: t('obstacle.about'),
      kind: 'choice',
      options: ABOUT.map((value) => ({ value, label: t(`obstacle.about.${value}`) })),
      empty: t('obstacle.about.PLAN'),
    },
    {
      name: 'subProjectId',
      label: t('obstacle.about.SUB_PROJECT'),
      kind: 'choice',
      required: true,
      options: options(subProjects),
      when: (values) => values.about === 'SUB_PROJECT',
    },
    {
      name: 'indicatorId',
      label: t('obstacle.about.INDICATOR'),
      kind: 'choice',
      required: true,
      options: options(indicators),
      when: (values) => values.about === 'INDICATOR',
    },
    {
      name: 'dutyId',
      label: t('obstacle.about.DUTY'),
      kind: 'choice',
      required: true,
      options: options(dutyOptions),
      when: (values) => values.about === 'DUTY',
    },
    {
      name: 'title',
      label: t('obstacle.title'),
      hint: t('obstacle.title.hint'),
      kind: 'text',
      required: true,
    },
    { name: 'description', label: t('obstacle.description'), kind: 'words', required: true },
    { name: 'wishedHelp', label: t('obstacle.wishedHelp'), kind: 'words' },
    { name: 'dueOn', label: t('obstacle.answerBy'), hint: t('form.date.hint'), kind: 'date' },
    { name: 'attachmentIds', label: t('attachment.files'), kind: 'files' },
  ];
}

export function obstacleStart(start: ObstacleStart, agencyId: string): FormValues {
  const { subProject, indicator, duty } = start;
  return {
    fromPaper: false,
    paperAgencyId: '',
    paperNumber: '',
    paperDate: '',
    paperScan: [],
    agencyId,
    about: subProject ? 'SUB_PROJECT' : indicator ? 'INDICATOR' : duty ? 'DUTY' : '',
    subProjectId: subProject ?? '',
    indicatorId: indicator ?? '',
    dutyId: duty ?? '',
    title: '',
    description: '',
    wishedHelp: '',
    dueOn: '',
    attachmentIds: [],
  };
}

/** Only what is chosen counts: a sub-project that was chosen before the subject changed does not. */
export function obstacleRequest(planId: string, values: FormValues): ObstacleRequest {
  const about = (subject: (typeof ABOUT)[number], name: string) =>
    values.about === subject ? textOrNull(values[name]) : null;
  const paper = values.fromPaper === true;
  return {
    planId,
    agencyId: paper ? null : textOf(values.agencyId),
    onBehalfOf: paper
      ? {
          agencyId: textOf(values.paperAgencyId),
          paperNumber: textOf(values.paperNumber),
          paperDate: parseDate(textOf(values.paperDate)) ?? '',
          attachmentId: listOf(values.paperScan)[0] ?? '',
        }
      : null,
    subProjectId: about('SUB_PROJECT', 'subProjectId'),
    indicatorId: about('INDICATOR', 'indicatorId'),
    dutyId: about('DUTY', 'dutyId'),
    title: textOf(values.title),
    description: textOf(values.description),
    wishedHelp: textOrNull(values.wishedHelp),
    dueOn: parseDate(textOf(values.dueOn)),
    attachmentIds: listOf(values.attachmentIds),
  };
}
