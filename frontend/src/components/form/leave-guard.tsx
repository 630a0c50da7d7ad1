import { useBlocker } from '@tanstack/react-router';
import { useSession } from '@/auth/session';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';

interface LeaveGuardProps {
  unsaved: () => boolean;
  onDiscard: () => void;
}

/**
 * Asks before unsaved work is left. Signing in again after the session has ended is no leaving: the draft waits, and
 * that way leads back.
 */
export function LeaveGuard({ unsaved, onDiscard }: LeaveGuardProps) {
  const { t } = useText();
  const session = useSession();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && unsaved(),
    enableBeforeUnload: () => session === 'active' && unsaved(),
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog label={t('form.leave')} onClose={blocker.reset}>
      <DialogContent
        actions={
          <>
            <Button look="primary" onClick={blocker.reset}>
              {t('form.leave.stay')}
            </Button>
            <Button onClick={blocker.proceed}>{t('form.leave.keep')}</Button>
            <Button
              onClick={() => {
                onDiscard();
                blocker.proceed();
              }}
            >
              {t('form.leave.discard')}
            </Button>
          </>
        }
      >
        <h2>{t('form.leave')}</h2>
        <p>{t('form.leave.text')}</p>
      </DialogContent>
    </Dialog>
  );
}
