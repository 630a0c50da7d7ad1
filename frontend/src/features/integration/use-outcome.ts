import { useText } from '@/i18n/use-text';

const ERRORS = [
  'timeout',
  'no-connection',
  'tls',
  'redirect',
  'status',
  'unknown-host',
  'private-address',
  'https-only',
] as const;

/** What came of sending a message, in words: the receiver's status, and why it was not taken. */
export function useOutcome() {
  const { t } = useText();
  return (status: number | null, error: string | null) => {
    if (error === null) return status === null ? '–' : t('integration.outcome.taken', { status });
    const known = ERRORS.find((one) => one === error);
    const why = known ? t(`integration.error.${known}`) : t('integration.error.other');
    return status === null ? why : t('integration.outcome.refused', { status, why });
  };
}
