import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { amendmentChangeCollection } from '@/api/collections';
import type { AmendmentChange } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { draftAgain } from '@/components/amending/amended-writing';
import { ProblemNotice } from '@/components/record/problem-notice';
import { readAgainWhenStale, refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';
import { Stack } from '@/ui/layout';

/** A change goes from its draft at once, with a way back. An outdated one can't be drafted again as it was, so it is asked first. */
export function DropChange({ change }: { change: AmendmentChange }) {
  const { t } = useText();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const { position, outdated } = change;
  const dropping = useMutation({
    mutationFn: () => amendmentChangeCollection.remove(change),
    onError: readAgainWhenStale(queries),
    onSuccess: () => {
      setAsked(false);
      showToast({
        text: t('amendment.dropped', { position }),
        undo: outdated
          ? undefined
          : async () => {
              await draftAgain(change);
              await refreshEverything(queries);
            },
      });
      void refreshEverything(queries);
    },
  });
  const drop = () => {
    if (!dropping.isPending) dropping.mutate();
  };
  const refusal = dropping.error instanceof ProblemError ? <ProblemNotice problem={dropping.error} /> : null;
  return (
    <Stack>
      {asked ? null : refusal}
      <div>
        <Button
          aria-label={t('amendment.drop.nth', { position })}
          onClick={outdated ? () => setAsked(true) : drop}
        >
          {t('amendment.drop')}
        </Button>
      </div>
      {asked ? (
        <Dialog label={t('amendment.drop.ask', { position })} onClose={() => setAsked(false)}>
          <DialogContent
            actions={
              <>
                <Button look="primary" onClick={drop}>
                  {t('amendment.drop')}
                </Button>
                <Button onClick={() => setAsked(false)}>{t('amendment.withdraw.not')}</Button>
              </>
            }
          >
            <h2>{t('amendment.drop.ask', { position })}</h2>
            <p>{t('amendment.drop.ask.text')}</p>
            {refusal}
          </DialogContent>
        </Dialog>
      ) : null}
    </Stack>
  );
}
