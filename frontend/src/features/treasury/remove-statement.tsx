import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { treasuryStatementCollection } from '@/api/collections';
import type { TreasuryStatement } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';
import { Stack } from '@/ui/layout';

interface RemoveStatementProps {
  statement: TreasuryStatement;
  onRemoved: () => void;
}

/** Takes a wrong list away. Its file would have to be taken in anew, so it asks first. */
export function RemoveStatement({ statement, onRemoved }: RemoveStatementProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const removing = useMutation({
    mutationFn: () => treasuryStatementCollection.remove(statement),
    onSuccess: () => {
      showToast({ text: t('form.removed', { name: statement.title }) });
      onRemoved();
      void refreshEverything(queries, statement.id);
    },
    onSettled: () => setAsked(false),
  });
  return (
    <div className="no-print">
      <Stack>
        {removing.error instanceof ProblemError ? <ProblemNotice problem={removing.error} /> : null}
        <div>
          <Button onClick={() => setAsked(true)}>{t('treasury.remove')}</Button>
        </div>
      </Stack>
      {asked ? (
        <Dialog label={t('treasury.remove')} onClose={() => setAsked(false)}>
          <DialogContent
            actions={
              <>
                <Button
                  look="primary"
                  onClick={() => {
                    if (!removing.isPending) removing.mutate();
                  }}
                >
                  {t('treasury.remove')}
                </Button>
                <Button onClick={() => setAsked(false)}>{t('form.cancel')}</Button>
              </>
            }
          >
            <h2>{t('treasury.remove')}</h2>
            <p>{t('treasury.remove.text', { title: statement.title })}</p>
          </DialogContent>
        </Dialog>
      ) : null}
    </div>
  );
}
