import { useText } from '@/i18n/use-text';
import { formatDate, vietnamToday } from '@/lib/date';
import { Soft } from '@/ui/layout';

/** Behind the name of an agency that is no more, since when; nothing behind any other. */
export function EndedMark({ validTo }: { validTo: string | null | undefined }) {
  const { t } = useText();
  if (!validTo || validTo >= vietnamToday()) return null;
  return <Soft> {t('agency.hasEnded', { date: formatDate(validTo) })}</Soft>;
}
