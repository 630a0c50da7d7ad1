import type { Field } from '@/components/record/fields';
import { ThingHistory } from '@/components/record/thing-history';
import { useText } from '@/i18n/use-text';

/** Who took the list in, and as what. */
export function StatementHistory({ id }: { id: string }) {
  const { t } = useText();
  const fields: Field[] = [
    { name: 'title', label: t('treasury.name'), kind: 'text' },
    { name: 'fileName', label: t('treasury.file'), kind: 'text' },
    { name: 'fromOn', label: t('treasury.from'), kind: 'date' },
    { name: 'toOn', label: t('treasury.to'), kind: 'date' },
    { name: 'lineCount', label: t('treasury.lines'), kind: 'number' },
  ];
  return <ThingHistory collection="treasury-statements" id={id} fields={fields} />;
}
