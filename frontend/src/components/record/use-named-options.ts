import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { compareText } from '@/lib/text';
import type { Option } from './fields';

interface Named {
  id: string;
  name: string;
  validTo?: string | null;
}

/** Things to choose from, by name. Names come back over the years: what has an end says it. */
export function useNamedOptions(): (things: readonly Named[]) => Option[] {
  const { t } = useText();
  return (things) =>
    [...things]
      .sort((a, b) => compareText(a.name, b.name))
      .map(({ id, name, validTo }) => ({
        value: id,
        label: validTo ? t('form.until', { name, date: formatDate(validTo) }) : name,
      }));
}
