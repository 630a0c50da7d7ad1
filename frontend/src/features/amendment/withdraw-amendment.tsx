import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { amendmentCollection } from '@/api/collections';
import type { Amendment } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import type { AmendedPlan } from '@/components/amending/use-amended-plan';
import { ProblemNotice } from '@/components/record/problem-notice';
import { readAgainWhenStale, refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';

/** A draft that is withdrawn goes with all its changes, so it is asked first. */
export function WithdrawAmendment({ amendment, plan }: { amendment: Amendment; plan: AmendedPlan }) {
  const { t } = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const { ordinal, changeCount } = amendment;
  const withdrawing = useMutation({
    mutationFn: () => amendmentCollection.remove(amendment),
    onError: readAgainWhenStale(queries),
    onSuccess: async () => {
      setAsked(false);
      showToast({ text: t('amendment.withdrawn', { ordinal }) });
      await navigate(
        plan.communes ? { to: '/ke-hoach-xa/$id', params: { id: plan.id } } : { to: '/ke-hoach' },
      );
      await refreshEverything(queries, amendment.id);
    },
  });
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('amendment.withdraw')}</Button>
      {asked ? (
        <Dialog label={t('amendment.withdraw.ask')} onClose={() => setAsked(false)}>
          <DialogContent
            actions={
              <>
                <Button
                  look="primary"
                  onClick={() => {
                    if (!withdrawing.isPending) withdrawing.mutate();
                  }}
                >
                  {t('amendment.withdraw')}
                </Button>
                <Button onClick={() => setAsked(false)}>{t('amendment.withdraw.not')}</Button>
              </>
            }
          >
            <h2>{t('amendment.withdraw.ask')}</h2>
            <p>{t('amendment.withdraw.text', { count: changeCount })}</p>
            {withdrawing.error instanceof ProblemError ? <ProblemNotice problem={withdrawing.error} /> : null}
          </DialogContent>
        </Dialog>
      ) : null}
    </>
  );
}
