import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Amendment, AmendmentChange, AmendmentKind } from '@/api/generated/types.gen';
import { amendmentChangesQuery, amendmentQuery } from '@/api/queries';
import { AmendedPlanLink } from '@/components/amending/amended-plan-link';
import type { ComparisonProps } from '@/components/amending/change-comparison';
import { type AmendedPlan, useAmendedPlan } from '@/components/amending/use-amended-plan';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Button, buttonClass } from '@/ui/button';
import { Card } from '@/ui/card';
import { Fact, Facts, Inline, Soft, Stack } from '@/ui/layout';
import styles from './amendment.module.css';
import { AmendmentHistory } from './amendment-history';
import { AmendmentStatusBadge } from './amendment-status';
import { DropChange } from './drop-change';
import { WithdrawAmendment } from './withdraw-amendment';

/** How the changes of each kind are shown: by the features that know the things. */
export type Comparisons = Record<AmendmentKind, ComponentType<ComparisonProps>>;

interface AmendmentPageProps {
  id: string;
  comparisons: Comparisons;
}

/** One amendment: the document, and what it changes, the old words beside the new ones. */
export function AmendmentPage({ id, comparisons }: AmendmentPageProps) {
  const { t } = useText();
  const amendment = useQuery(amendmentQuery(id));
  useOwnPlan(amendment.data?.planId);
  const plan = useAmendedPlan(amendment.data?.planId);
  const changes = useQuery(amendmentChangesQuery(id));
  const draft = amendment.data?.status === 'DRAFT';
  return (
    <>
      <PageTitle
        over={<AmendedPlanLink plan={plan} />}
        lead={draft ? t('amendment.draft.lead') : t('amendment.issued.lead')}
        aside={amendment.data && plan ? <Actions amendment={amendment.data} plan={plan} /> : null}
      >
        {amendment.data ? t('amendment.nth', { ordinal: amendment.data.ordinal }) : t('amendment.one')}
      </PageTitle>
      <QueryView queries={{ amendment, changes }} lines={14}>
        {(data) => (
          <Stack>
            <Document amendment={data.amendment} />
            {data.changes.length === 0 && plan ? <NoChanges plan={plan} /> : null}
            {data.changes.map((change) => (
              <Change
                key={change.id}
                change={change}
                comparison={comparisons[change.kind]}
                mayChange={data.amendment.status === 'DRAFT' && plan?.mayDraft === true}
              />
            ))}
            <AmendmentHistory id={data.amendment.id} />
          </Stack>
        )}
      </QueryView>
    </>
  );
}

function Actions({ amendment, plan }: { amendment: Amendment; plan: AmendedPlan }) {
  const { t } = useText();
  const { mayDraft, mayIssue } = plan;
  const draft = amendment.status === 'DRAFT';
  const params = { id: amendment.id };
  return (
    <Inline>
      {draft && mayIssue ? (
        <Link to="/ke-hoach/dieu-chinh/$id/ban-hanh" params={params} className={buttonClass('primary')}>
          {t('amendment.issue')}
        </Link>
      ) : null}
      {draft && mayDraft ? (
        <>
          <Link to="/ke-hoach/dieu-chinh/$id/sua" params={params} className={buttonClass()}>
            {t('amendment.edit')}
          </Link>
          <WithdrawAmendment amendment={amendment} plan={plan} />
        </>
      ) : null}
      <Button onClick={() => window.print()}>
        <Printer size={16} aria-hidden="true" />
        {t('amendment.print')}
      </Button>
    </Inline>
  );
}

function Document({ amendment }: { amendment: Amendment }) {
  const { t } = useText();
  const { status, number, issuedOn, signatory, summary, changeCount } = amendment;
  const signed = [signatory?.onBehalfOf, signatory?.capacity, signatory?.title].filter(Boolean).join(' · ');
  return (
    <Card title={t('plan.document')} aside={<AmendmentStatusBadge status={status} />}>
      <Facts>
        <Fact name={t('amendment.number')}>{number ?? '–'}</Fact>
        <Fact name={t('amendment.issuedOn')}>{issuedOn ? formatDate(issuedOn) : '–'}</Fact>
        <Fact name={t('plan.signatory')}>
          {signed || signatory?.name ? (
            <>
              {signed}
              {signatory?.name ? <div>{signatory.name}</div> : null}
            </>
          ) : (
            '–'
          )}
        </Fact>
        <Fact name={t('amendment.summary')}>
          <span className={styles.summary}>{summary}</span>
        </Fact>
        <Fact name={t('amendment.changeCount')}>{changeCount}</Fact>
      </Facts>
    </Card>
  );
}

function NoChanges({ plan }: { plan: AmendedPlan }) {
  const { t } = useText();
  return (
    <Card title={t('amendment.changes.none')}>
      <Stack>
        <p>
          <Soft>{t('amendment.changes.none.text')}</Soft>
        </p>
        <Inline>
          {plan.communes ? (
            <AmendedPlanLink plan={plan} />
          ) : (
            <>
              <Link to="/ke-hoach">{t('app.screen.plan')}</Link>
              <Link to="/du-an">{t('app.screen.projects')}</Link>
              <Link to="/chi-tieu">{t('app.screen.indicators')}</Link>
              <Link to="/co-quan/nhiem-vu">{t('app.screen.dutyMatrix')}</Link>
            </>
          )}
        </Inline>
      </Stack>
    </Card>
  );
}

interface ChangeProps {
  change: AmendmentChange;
  comparison: Comparisons[AmendmentKind];
  mayChange: boolean;
}

function Change({ change, comparison: Comparison, mayChange }: ChangeProps) {
  return <Comparison change={change} actions={mayChange ? <DropChange change={change} /> : null} />;
}
