import { SearchX } from 'lucide-react';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { StateMessage } from '@/ui/state-message';

/** A search or a filter that nothing matches, with the way back to the whole list. */
export function NothingFound({ onClear }: { onClear: () => void }) {
  const { t } = useText();
  const clear = () => {
    onClear();
    // The button goes; who searches goes on searching.
    document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus();
  };
  return (
    <StateMessage
      icon={SearchX}
      title={t('app.filter.nothing')}
      action={<Button onClick={clear}>{t('app.filter.clear')}</Button>}
    >
      <p>{t('app.filter.nothing.text')}</p>
    </StateMessage>
  );
}
