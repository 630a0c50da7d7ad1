import type { Meanwhile } from '@/api/problem';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';

/** Who saved the version that stands in the way, and when. */
export function WhoWasFaster({ by }: { by: Meanwhile }) {
  const { t } = useText();
  return <p>{t('form.conflict.by', { actor: by.actor, at: formatMoment(new Date(by.occurredAt)) })}</p>;
}
