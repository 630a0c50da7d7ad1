import { useText } from '@/i18n/use-text';
import { formatDate, vietnamToday } from '@/lib/date';
import { Soft } from '@/ui/layout';

interface EndedMarkProps {
  validTo: string | null | undefined;
  /** Said once of several that ended on the same day. */
  ofAll?: boolean;
}

/** Behind the name of an agency that is no more, since when; nothing behind any other. */
export function EndedMark({ validTo, ofAll = false }: EndedMarkProps) {
  const { t } = useText();
  if (!validTo || validTo >= vietnamToday()) return null;
  return <Soft> {t(ofAll ? 'agency.haveEnded' : 'agency.hasEnded', { date: formatDate(validTo) })}</Soft>;
}
