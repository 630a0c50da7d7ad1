import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { communePlanCollection } from '@/api/collections';
import type { CommunePlanContext, Plan } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import {
  agenciesQuery,
  areasQuery,
  communeContextQuery,
  communePlanQuery,
  subProjectsQuery,
} from '@/api/queries';
import { PageTitle } from '@/components/page-title';
import { PlanState } from '@/components/plan-state';
import { QueryView } from '@/components/query-view';
import { Notice } from '@/components/record/notice';
import { ProblemNotice } from '@/components/record/problem-notice';
import { readAgainWhenStale, refreshEverything } from '@/components/record/refresh';
import { ExportButton } from '@/components/sheet/export-button';
import { showToast } from '@/components/toast-store';
import { useOwnPlan } from '@/components/use-own-plan';
import { WithdrawPlan } from '@/components/withdraw-plan';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Button, buttonClass } from '@/ui/button';
import { Card } from '@/ui/card';
import { Dialog, DialogContent } from '@/ui/dialog';
import { Code, Columns, Fact, Facts, Inline, PlainList, Prose, Soft, Stack } from '@/ui/layout';
import { Budget } from './commune-budget';
import { Targets } from './commune-targets';
import { Tasks } from './commune-tasks';

interface CommunePlanPageProps {
  id: string;
  /** What others know about a plan. */
  history: ReactNode;
  /** The way to its official document. */
  document: ReactNode;
  /** The documents that have changed it. */
  amendments: ReactNode;
}

/** One commune's plan: what it sets itself, what it does, with which money. */
export function CommunePlanPage({ id, history, document, amendments }: CommunePlanPageProps) {
  const { t } = useText();
  const plan = useQuery(communePlanQuery(id));
  useOwnPlan(id);
  const context = useQuery(communeContextQuery(id));
  return (
    <>
      <PageTitle
        over={<Link to="/ke-hoach-xa">{t('app.screen.communePlans')}</Link>}
        lead={plan.data ? <PlanState status={plan.data.status} /> : null}
        aside={plan.data && context.data ? <Actions plan={plan.data} context={context.data} /> : null}
      >
        {plan.data?.title ?? t('communeplan.one')}
      </PageTitle>
      <QueryView queries={{ plan, context }} lines={18}>
        {(data) => {
          const { allowedActions, ownDraft } = data.context;
          const mayEdit = allowedActions.includes('EDIT') || allowedActions.includes('AMEND');
          return (
            <Stack>
              {ownDraft ? (
                <Notice title={t('communeplan.ownDraft')} tone="info">
                  <p>{t('form.problem.own-draft.text')}</p>
                </Notice>
              ) : null}
              <Targets plan={data.plan} indicatorIds={data.context.indicatorIds} mayEdit={mayEdit} />
              <Tasks plan={data.plan} mayEdit={mayEdit} />
              <Budget plan={data.plan} mayEdit={mayEdit} />
              {amendments}
              <Columns>
                <Head plan={data.plan} />
                <Stack>
                  <SubProjects plan={data.plan} ids={data.context.subProjectIds} />
                  {document}
                  {history}
                </Stack>
              </Columns>
            </Stack>
          );
        }}
      </QueryView>
    </>
  );
}

function Actions({ plan, context }: { plan: Plan; context: CommunePlanContext }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { id } = plan;
  return (
    <Inline>
      <ExportButton url={`/api/v1/sheets/commune-plans/${id}`} hint={t('communeplan.one.export.hint')} />
      {context.allowedActions.includes('EDIT') || context.allowedActions.includes('AMEND') ? (
        <Link to="/ke-hoach-xa/$id/sua" params={{ id }} className={buttonClass()}>
          {t('form.edit')}
        </Link>
      ) : null}
      {context.allowedActions.includes('ISSUE') ? (
        <Link to="/ke-hoach-xa/$id/ban-hanh" params={{ id }} className={buttonClass()}>
          {t('plan.issue')}
        </Link>
      ) : null}
      {context.allowedActions.includes('WITHDRAW') ? (
        <WithdrawPlan
          plan={plan}
          remove={communePlanCollection.remove}
          onWithdrawn={() => navigate({ to: '/ke-hoach-xa' })}
        />
      ) : null}
      {context.allowedActions.includes('CLOSE') ? <Close plan={plan} /> : null}
    </Inline>
  );
}

/** Closing can't be taken back, so it is asked first. */
function Close({ plan }: { plan: Plan }) {
  const { t } = useText();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const closing = useMutation({
    mutationFn: () => communePlanCollection.act(plan, 'close', undefined),
    onError: readAgainWhenStale(queries),
    onSuccess: async () => {
      setAsked(false);
      showToast({ text: t('communeplan.closed') });
      await refreshEverything(queries);
    },
  });
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('plan.close')}</Button>
      {asked ? (
        <Dialog label={t('communeplan.close.ask')} onClose={() => setAsked(false)}>
          <DialogContent
            actions={
              <>
                <Button
                  look="primary"
                  onClick={() => {
                    if (!closing.isPending) closing.mutate();
                  }}
                >
                  {t('plan.close')}
                </Button>
                <Button onClick={() => setAsked(false)}>{t('plan.close.not')}</Button>
              </>
            }
          >
            <h2>{t('communeplan.close.ask')}</h2>
            <p>{t('plan.close.text')}</p>
            {closing.error instanceof ProblemError ? <ProblemNotice problem={closing.error} /> : null}
          </DialogContent>
        </Dialog>
      ) : null}
    </>
  );
}

function Head({ plan }: { plan: Plan }) {
  const { t } = useText();
  const areas = useQuery(areasQuery).data ?? [];
  const agencies = useQuery(agenciesQuery).data ?? [];
  return (
    <Card title={t('plan.document')}>
      <Stack>
        <Facts>
          <Fact name={t('plan.number')}>{plan.number ?? '–'}</Fact>
          <Fact name={t('plan.issuedOn')}>{plan.issuedOn ? formatDate(plan.issuedOn) : '–'}</Fact>
          <Fact name={t('plan.area')}>{areas.find((area) => area.id === plan.areaId)?.name ?? '–'}</Fact>
          <Fact name={t('plan.issuer')}>
            <Link to="/co-quan/$id" params={{ id: plan.issuingAgencyId }}>
              {agencies.find((agency) => agency.id === plan.issuingAgencyId)?.name ?? t('agency.unknown')}
            </Link>
          </Fact>
          <Fact name={t('plan.signatory')}>
            {plan.signatory ? [plan.signatory.title, plan.signatory.name].filter(Boolean).join(' · ') : '–'}
          </Fact>
        </Facts>
        <h3>{t('plan.generalObjective')}</h3>
        <Prose text={plan.generalObjective} />
      </Stack>
    </Card>
  );
}

/** The district's sub-projects that reach the commune: named, not copied; their money stands in the district's plan. */
function SubProjects({ plan, ids }: { plan: Plan; ids: readonly string[] }) {
  const { t } = useText();
  const subProjects = useQuery(subProjectsQuery(plan.parentPlanId ?? '')).data ?? [];
  const own = subProjects.filter((one) => ids.includes(one.id));
  return (
    <Card title={t('communeplan.subProjects')}>
      <Stack>
        <Soft>{t('communeplan.subProjects.hint')}</Soft>
        <PlainList>
          {own.map((one) => (
            <li key={one.id}>
              <Code>{one.code}</Code>{' '}
              <Link to="/du-an/$id" params={{ id: one.id }}>
                {one.name}
              </Link>
            </li>
          ))}
        </PlainList>
      </Stack>
    </Card>
  );
}
