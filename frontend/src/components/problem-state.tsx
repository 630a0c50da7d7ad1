import { CircleAlert, Hourglass, Lock, SearchX, WifiOff } from 'lucide-react';
import { ProblemError } from '@/api/problem';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { StateMessage } from '@/ui/state-message';

/** Seconds, where the answer does not say when to ask again. */
const SOON = 10;

interface ProblemStateProps {
  error: Error;
  onRetry?: () => void;
}

/** Says what went wrong in plain words, who can help, and the code to read out to them. */
export function ProblemState({ error, onRetry }: ProblemStateProps) {
  const { t } = useText();
  const problem = error instanceof ProblemError ? error : null;
  const code = problem?.code ? <ProblemCode code={problem.code} /> : null;
  const retry = onRetry ? <Button onClick={onRetry}>{t('app.retry')}</Button> : null;
  switch (problem?.status) {
    case 0:
      return (
        <StateMessage icon={WifiOff} title={t('app.unreachable.title')} action={retry} alert>
          <p>{t('app.unreachable.text')}</p>
        </StateMessage>
      );
    case 401:
      return <StateMessage icon={Lock} title={t('access.expired.title')} />;
    case 403:
      return <NoPermission code={problem.code} />;
    case 404:
      return (
        <StateMessage icon={SearchX} title={t('app.missing.title')} alert>
          <p>{t('app.missing.text')}</p>
        </StateMessage>
      );
    case 429:
      return (
        <StateMessage icon={Hourglass} title={t('app.hasty.title')} action={retry} alert>
          <p>{t('app.hasty.text', { seconds: problem.retryAfter ?? SOON })}</p>
        </StateMessage>
      );
    default:
      return (
        <StateMessage icon={CircleAlert} title={t('app.error.title')} action={retry} alert>
          <p>{t('app.error.text')}</p>
          {code}
        </StateMessage>
      );
  }
}

interface NoPermissionProps {
  code: string | null;
  /** Which role it takes, where it is not the usual ones. */
  roles?: string;
}

export function NoPermission({ code, roles }: NoPermissionProps) {
  const { t } = useText();
  return (
    <StateMessage icon={Lock} title={t('access.refused.title')} alert>
      <p>{roles ?? t('access.refused.roles')}</p>
      <p>{t('access.refused.ask')}</p>
      {code ? <ProblemCode code={code} /> : null}
    </StateMessage>
  );
}

function ProblemCode({ code }: { code: string }) {
  const { t } = useText();
  return (
    <p>
      {t('app.error.code')} <code>{code}</code>
    </p>
  );
}
