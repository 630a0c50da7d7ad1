import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CarryOver as Drafted, SettlementStatement } from '@/api/generated/types.gen';
import { postOnce } from '@/api/once';
import { ProblemError } from '@/api/problem';
import { Money } from '@/components/money';
import { Notice } from '@/components/record/notice';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { useText } from '@/i18n/use-text';
import { newKey } from '@/lib/once';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Stack } from '@/ui/layout';

interface CarryOverProps {
  settlement: SettlementStatement;
  year: number;
}

/** Drafting what is left as a decision of the next year's plan. */
export function CarryOver({ settlement, year }: CarryOverProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const draft = useMutation({
    mutationFn: () =>
      postOnce<Drafted>(`/api/v1/plans/${settlement.planId}/settlement/carry-over`, undefined, key),
    onSuccess: () => refreshEverything(queries),
  });
  const next = year + 1;
  return (
    <div className="no-print">
      <Card title={t('settlement.carryOver')}>
        <Stack>
          {draft.error instanceof ProblemError ? <Refusal problem={draft.error} /> : null}
          {draft.data ? (
            <Done drafted={draft.data} />
          ) : settlement.nextPlanId ? (
            <>
              <p>{t('settlement.carryOver.text', { year: next })}</p>
              <div>
                <Button
                  look="primary"
                  onClick={() => {
                    if (!draft.isPending) draft.mutate();
                  }}
                >
                  {t('settlement.carryOver.draft')}
                </Button>
              </div>
            </>
          ) : (
            <p>{t('settlement.carryOver.noPlan')}</p>
          )}
        </Stack>
      </Card>
    </div>
  );
}

/** Why nothing was drafted, in words of its own where they are known. */
function Refusal({ problem }: { problem: ProblemError }) {
  const { t, has } = useText();
  const id = `settlement.carryOver.refused.${problem.errors[0]?.type}`;
  return has(id) ? <Notice tone="warn" title={t(id)} /> : <ProblemNotice problem={problem} />;
}

function Done({ drafted }: { drafted: Drafted }) {
  const { t } = useText();
  return (
    <Notice tone="info" title={t('settlement.carryOver.drafted')}>
      <p>
        <Money amount={drafted.total} withUnit />
      </p>
      {drafted.unplaced.length > 0 ? (
        <p>{t('settlement.carryOver.unplaced', { codes: drafted.unplaced.join(', ') })}</p>
      ) : null}
      <p>
        <Link
          to="/kinh-phi/quyet-dinh/$id"
          params={{ id: drafted.decisionId }}
          search={{ plan: drafted.planId }}
        >
          {t('settlement.carryOver.see')}
        </Link>
      </p>
    </Notice>
  );
}
