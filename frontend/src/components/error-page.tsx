import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemError } from '@/api/problem';
import { ProblemState } from '@/components/problem-state';
import { useText } from '@/i18n/use-text';

/** Without a network even the code of a page may be missing, which is no fault of the page. */
const OFFLINE = new ProblemError(0, 'about:blank', null, 'no network');

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** When a page breaks: the frame stays, and the code is there to be read out. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useText();
  return (
    <>
      <h1 className="hidden-visually">{t('app.error.page')}</h1>
      <ProblemState error={navigator.onLine ? asError(error) : OFFLINE} onRetry={reset} />
    </>
  );
}
