import type { Round } from '@/api/generated/types.gen';
import type { Field } from '@/components/record/fields';
import { ThingHistory } from '@/components/record/thing-history';
import { useText } from '@/i18n/use-text';
import { useRoundFields } from './round-fields';

/** Who opened, changed, closed the round; for everyone who sees it. */
export function RoundHistory({ round }: { round: Round }) {
  const { t } = useText();
  const fields: Field[] = [
    ...useRoundFields(),
    {
      name: 'kind',
      label: t('round.kind'),
      kind: 'choice',
      options: (['BASE', 'AD_HOC', 'DERIVED'] as const).map((value) => ({
        value,
        label: t(`round.kind.${value}`),
      })),
    },
    { name: 'dataFrom', label: t('round.dataFrom'), kind: 'date' },
    { name: 'dataTo', label: t('round.dataTo'), kind: 'date' },
    {
      name: 'status',
      label: t('round.status'),
      kind: 'choice',
      options: (['OPEN', 'CLOSED'] as const).map((value) => ({ value, label: t(`round.status.${value}`) })),
    },
  ];
  return <ThingHistory collection="rounds" id={round.id} fields={fields} />;
}
