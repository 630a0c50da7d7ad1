import type { Field } from '@/components/record/fields';
import { useIssueFields } from '@/components/record/issue-fields';
import { ThingHistory } from '@/components/record/thing-history';
import { useText } from '@/i18n/use-text';

/** Who began the amendment, said what it is about, and issued it. What it changes stands above, side by side. */
export function AmendmentHistory({ id }: { id: string }) {
  const { t } = useText();
  const fields: Field[] = [
    { name: 'summary', label: t('amendment.summary'), kind: 'words' },
    {
      name: 'status',
      label: t('amendment.status'),
      kind: 'choice',
      options: (['DRAFT', 'ISSUED'] as const).map((value) => ({
        value,
        label: t(`amendment.status.${value}`),
      })),
    },
    ...useIssueFields(),
  ];
  return <ThingHistory collection="amendments" id={id} fields={fields} />;
}
