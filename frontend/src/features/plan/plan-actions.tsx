import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { planCollection } from '@/api/collections';
import type { ReportCounts } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { areasQuery, communePlansQuery } from '@/api/queries';
import { roundsQuery } from '@/api/round-queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { Notice } from '@/components/record/notice';
import { ProblemNotice } from '@/components/record/problem-notice';
import { readAgainWhenStale, refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useChoosablePlans } from '@/components/use-chosen-plan';
import { usePermission } from '@/components/use-permission';
import { WithdrawPlan } from '@/components/withdraw-plan';
import { useText } from '@/i18n/use-text';
import { Button, buttonClass } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';
import { Inline } from '@/ui/layout';

/** What may be done with a plan where it stands in its life. */
export function PlanActions() {
  const { t } = useText();
  const { status } = useChosenPlan();
  const mayWrite = usePermission('plan:write');
  const mayIssue = usePermission('plan:issue');
  const draft = status === 'DRAFT';
  return (
    <Inline>
      {mayWrite && status !== 'CLOSED' ? (
        <Link to="/ke-hoach/sua" className={buttonClass()}>
          {t('form.edit')}
        </Link>
      ) : null}
      {mayWrite ? (
        <Link to="/ke-hoach/sao-chep" className={buttonClass()}>
          {t('plan.copy')}
        </Link>
      ) : null}
      {mayIssue && draft ? (
        <Link to="/ke-hoach/ban-hanh" className={buttonClass()}>
          {t('plan.issue')}
        </Link>
      ) : null}
      {mayWrite && draft ? <WithdrawDraft /> : null}
      {mayIssue && !draft && status !== 'CLOSED' ? <ClosePlan /> : null}
    </Inline>
  );
}

/** The screens show another plan once this one is no more. */
function WithdrawDraft() {
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const { plans } = useChoosablePlans();
  const other = plans.find(({ id }) => id !== plan.id);
  return (
    <WithdrawPlan
      plan={plan}
      remove={planCollection.remove}
      onWithdrawn={() => navigate({ to: '/ke-hoach', search: { plan: other?.id } })}
    />
  );
}

/** Closing can't be taken back, so it is asked first. */
function ClosePlan() {
  const { t } = useText();
  const plan = useChosenPlan();
  const queries = useQueryClient();
  const seesReports = usePermission('report:read');
  const [asked, setAsked] = useState(false);
  const closing = useMutation({
    mutationFn: () => planCollection.act(plan, 'close', undefined),
    onError: readAgainWhenStale(queries),
    onSuccess: async ({ year }) => {
      setAsked(false);
      showToast({ text: t('plan.closed', { year }) });
      await refreshEverything(queries);
    },
  });
  const close = () => {
    if (!closing.isPending) closing.mutate();
  };
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('plan.close')}</Button>
      {asked ? (
        <Dialog label={t('plan.close.ask', { year: plan.year })} onClose={() => setAsked(false)}>
          <DialogContent
            actions={
              <>
                <Button look="primary" onClick={close}>
                  {t('plan.close')}
                </Button>
                <Button onClick={() => setAsked(false)}>{t('plan.close.not')}</Button>
              </>
            }
          >
            <h2>{t('plan.close.ask', { year: plan.year })}</h2>
            <p>{t('plan.close.text')}</p>
            {seesReports ? <Unfinished planId={plan.id} /> : null}
            <CommuneDrafts planId={plan.id} />
            {closing.error instanceof ProblemError ? <ProblemNotice problem={closing.error} /> : null}
          </DialogContent>
        </Dialog>
      ) : null}
    </>
  );
}

/** Plans of communes that are still drafts: they can be withdrawn then, and no more. */
function CommuneDrafts({ planId }: { planId: string }) {
  const { t } = useText();
  const communePlans = useQuery(communePlansQuery(planId));
  const areas = useQuery(areasQuery);
  return (
    <QueryView queries={{ communePlans, areas }} lines={1}>
      {(data) => {
        const drafts = data.communePlans.filter(({ status }) => status === 'DRAFT');
        if (drafts.length === 0) return null;
        const names = drafts.map(({ areaId }) => data.areas.find(({ id }) => id === areaId)?.name ?? '–');
        return (
          <Notice title={t('plan.close.communeDrafts')} tone="warn">
            <p>{t('plan.close.communeDrafts.text', { names: names.join(', ') })}</p>
          </Notice>
        );
      }}
    </QueryView>
  );
}

const IN: readonly (keyof ReportCounts)[] = ['submitted', 'verified'];
const OWED: readonly (keyof ReportCounts)[] = ['notStarted', 'draft', 'ready', 'returned'];

/** Reports that can't be finished once the plan is closed: who closes it is told, and may. */
function Unfinished({ planId }: { planId: string }) {
  const { t } = useText();
  const rounds = useQuery(roundsQuery(planId));
  return (
    <QueryView queries={{ rounds }} lines={2}>
      {(data) => {
        const sum = (states: typeof IN) =>
          data.rounds.reduce(
            (all, { counts }) => states.reduce((some, state) => some + counts[state], all),
            0,
          );
        const [waiting, owed] = [sum(IN), sum(OWED)];
        if (waiting + owed === 0) return null;
        return (
          <Notice title={t('plan.close.reports')} tone="warn">
            {waiting > 0 ? <p>{t('plan.close.waiting', { count: waiting })}</p> : null}
            {owed > 0 ? <p>{t('plan.close.owed', { count: owed })}</p> : null}
          </Notice>
        );
      }}
    </QueryView>
  );
}
