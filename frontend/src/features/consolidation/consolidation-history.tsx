import type { Field } from '@/components/record/fields';
import { useIssueFields } from '@/components/record/issue-fields';
import { ThingHistory } from '@/components/record/thing-history';
import { useText } from '@/i18n/use-text';

/** Who put the report together, wrote of it and issued it; the words of its drafts come to those only who see every report. */
export function ConsolidationHistory({ id }: { id: string }) {
  const { t } = useText();
  const fields: Field[] = [
    {
      name: 'status',
      label: t('consolidation.status'),
      kind: 'choice',
      options: (['DRAFT', 'ISSUED'] as const).map((value) => ({
        value,
        label: t(`consolidation.status.${value}`),
      })),
    },
    ...(['results', 'difficulties', 'proposals'] as const).map(
      (part): Field => ({
        name: `${part}Text`,
        label: t(`consolidation.narrative.${part}`),
        kind: 'words',
      }),
    ),
    ...useIssueFields(),
  ];
  return <ThingHistory collection="consolidations" id={id} fields={fields} />;
}
