import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanSummary } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { ProblemNotice } from '@/components/record/problem-notice';
import { readAgainWhenStale, refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';

interface WithdrawPlanProps {
  plan: Pick<PlanSummary, 'id' | 'version' | 'year' | 'title'>;
  remove: (plan: WithdrawPlanProps['plan']) => Promise<void>;
  /** Leaves the page of what is no more. */
  onWithdrawn: () => Promise<void>;
}

/** A draft that is withdrawn goes with all the work in it, so it is asked first: which plan, of which year. */
export function WithdrawPlan({ plan, remove, onWithdrawn }: WithdrawPlanProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const withdrawing = useMutation({
    mutationFn: () => remove(plan),
    onError: readAgainWhenStale(queries),
    onSuccess: async () => {
      setAsked(false);
      showToast({ text: t('plan.withdrawn', { title: plan.title }) });
      await onWithdrawn();
      await refreshEverything(queries, plan.id);
    },
  });
  const refusal = withdrawing.error instanceof ProblemError ? withdrawing.error : null;
  const question = t('plan.withdraw.ask', { year: plan.year });
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('plan.withdraw')}</Button>
      {asked ? (
        <Dialog label={question} onClose={() => setAsked(false)}>
          <DialogContent
            actions={
              <>
                <Button
                  look="primary"
                  onClick={() => {
                    if (!withdrawing.isPending) withdrawing.mutate();
                  }}
                >
                  {t('plan.withdraw')}
                </Button>
                <Button onClick={() => setAsked(false)}>{t('plan.withdraw.not')}</Button>
              </>
            }
          >
            <h2>{question}</h2>
            <p>{t('plan.withdraw.text', { title: plan.title })}</p>
            {refusal?.type === 'in-use' ? <p>{t('plan.withdraw.inUse')}</p> : null}
            {refusal ? <ProblemNotice problem={refusal} /> : null}
          </DialogContent>
        </Dialog>
      ) : null}
    </>
  );
}
