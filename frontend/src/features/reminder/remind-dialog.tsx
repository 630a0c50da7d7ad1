import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { remindUnits } from '@/api/generated/sdk.gen';
import type { Reminder, ReportSummary } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { Notice } from '@/components/record/notice';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';
import { FormField } from '@/ui/form-field';
import styles from './reminder.module.css';

const DAY = 24 * 60 * 60 * 1000;

interface RemindDialogProps {
  roundId: string;
  units: readonly ReportSummary[];
  /** The last reminder of each unit. */
  last: ReadonlyMap<string, Reminder>;
  onClose: () => void;
}

/** Asks before units are reminded, and says who was reminded within the last day: nobody is twice by oversight. */
export function RemindDialog({ roundId, units, last, onClose }: RemindDialogProps) {
  const { t } = useText();
  const id = useId();
  const queries = useQueryClient();
  const [message, setMessage] = useState('');
  const lately = units
    .map(({ agencyId }) => last.get(agencyId))
    .filter((reminder) => reminder !== undefined)
    .filter(({ remindedAt }) => Date.now() - new Date(remindedAt).getTime() < DAY);
  const reminding = useMutation({
    mutationFn: () =>
      remindUnits({
        body: {
          roundId,
          agencyIds: units.map(({ agencyId }) => agencyId),
          message: message.trim() || null,
          again: lately.length > 0,
        },
      }),
    onSuccess: async () => {
      showToast({ text: t('reminder.done', { count: units.length }) });
      onClose();
      await refreshEverything(queries);
    },
    // Somebody else may have reminded them, or they may have answered: the list says so.
    onError: () => refreshEverything(queries),
  });
  const action = t(lately.length > 0 ? 'reminder.again' : 'reminder.remind', { count: units.length });
  return (
    <Dialog label={action} onClose={onClose}>
      <DialogContent
        actions={
          <>
            <Button look="primary" disabled={reminding.isPending} onClick={() => reminding.mutate()}>
              {action}
            </Button>
            <Button onClick={onClose}>{t('round.ask.cancel')}</Button>
          </>
        }
      >
        <h2>{action}</h2>
        <p>{t('reminder.ask', { units: units.map(({ agencyShortName }) => agencyShortName).join(', ') })}</p>
        {lately.length > 0 ? (
          <Notice title={t('reminder.lately')} tone="warn">
            {lately.map((reminder) => (
              <p key={reminder.id}>
                {t('reminder.latelyOf', {
                  unit: reminder.agencyName,
                  name: reminder.remindedByName,
                  at: formatMoment(new Date(reminder.remindedAt)),
                })}
              </p>
            ))}
          </Notice>
        ) : null}
        {reminding.error instanceof ProblemError ? <ProblemNotice problem={reminding.error} /> : null}
        <FormField
          id={id}
          label={t('reminder.message')}
          optional={t('form.optional')}
          hint={t('reminder.message.hint')}
        >
          <textarea
            id={id}
            className={styles.words}
            rows={3}
            maxLength={4000}
            value={message}
            aria-describedby={`${id}-hint`}
            onChange={({ target }) => setMessage(target.value)}
          />
        </FormField>
      </DialogContent>
    </Dialog>
  );
}
