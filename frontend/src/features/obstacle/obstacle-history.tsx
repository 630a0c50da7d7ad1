import type { Agency, Obstacle } from '@/api/generated/types.gen';
import type { Field } from '@/components/record/fields';
import { ThingHistory } from '@/components/record/thing-history';
import { useNamedOptions } from '@/components/record/use-named-options';
import { useText } from '@/i18n/use-text';

const STATES = ['OPEN', 'ESCALATED', 'ANSWERED', 'CLOSED', 'REOPENED'] as const;

interface ObstacleHistoryProps {
  obstacle: Obstacle;
  agencies: readonly Agency[];
}

/** Each write to the obstacle, beside its thread: what people said is there, where it stood when is here. */
export function ObstacleHistory({ obstacle, agencies }: ObstacleHistoryProps) {
  const { t } = useText();
  const options = useNamedOptions();
  const fields: Field[] = [
    { name: 'title', label: t('obstacle.title'), kind: 'text' },
    { name: 'agencyId', label: t('obstacle.agency'), kind: 'choice', options: options(agencies) },
    { name: 'description', label: t('obstacle.description'), kind: 'words' },
    { name: 'wishedHelp', label: t('obstacle.wishedHelp'), kind: 'words' },
    {
      name: 'state',
      label: t('obstacle.state'),
      kind: 'choice',
      options: STATES.map((value) => ({ value, label: t(`obstacle.state.${value}`) })),
    },
    { name: 'retractedReason', label: t('obstacle.says.RETRACT'), kind: 'words' },
    { name: 'dueOn', label: t('obstacle.due'), kind: 'date' },
    { name: 'paperNumber', label: t('obstacle.paper.number'), kind: 'text' },
    { name: 'paperDate', label: t('obstacle.paper.date'), kind: 'date' },
  ];
  return <ThingHistory collection="obstacles" id={obstacle.id} fields={fields} />;
}
