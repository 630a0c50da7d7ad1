import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { focusHeading } from './focus';

/** The way to read a thing again that stands on the page of its form: the page has been read anew, from its top. */
export function ReadPageAgain() {
  const { t } = useText();
  return <Button onClick={focusHeading}>{t('form.changed.read')}</Button>;
}
