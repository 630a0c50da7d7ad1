import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { decisionCollection } from '@/api/collections';
import { decisionCheckQuery, decisionLinesQuery, decisionQuery } from '@/api/decision-queries';
import { updateDecisionLines } from '@/api/generated/sdk.gen';
import type { Agency, Decision, DecisionLine, FieldError } from '@/api/generated/types.gen';
import { agenciesQuery } from '@/api/queries';
import { AttachmentLink } from '@/components/attachment/attachment-list';
import { Money } from '@/components/money';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { Notice } from '@/components/record/notice';
import { RemoveThing } from '@/components/record/remove-thing';
import { ThingHistory } from '@/components/record/thing-history';
import { ExportButton } from '@/components/sheet/export-button';
import { SourceMark } from '@/components/source-mark';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { newKey } from '@/lib/once';
import { buttonClass } from '@/ui/button';
import { Card } from '@/ui/card';
import { Fact, Facts, Inline, Stack } from '@/ui/layout';
import { decisionRequest, decisionValues, useDecisionFields } from './decision-fields';
import { DecisionTable } from './decision-table';
import { StatusBadge, useDecisionName, useFaultText } from './decision-words';
import { IssueDecision } from './issue-decision';

export function DecisionPage({ id }: { id: string }) {
  const { t } = useText();
  const nameOf = useDecisionName();
  const decision = useQuery(decisionQuery(id));
  useOwnPlan(decision.data?.planId);
  const agencies = useQuery(agenciesQuery);
  const over = <Link to="/kinh-phi/quyet-dinh">{t('decision.all')}</Link>;
  return (
    <>
      {decision.data ? (
        <PageTitle
          over={over}
          lead={<StatusBadge status={decision.data.status} />}
          aside={<ExportButton url={`/api/v1/decisions/${id}/lines/sheet`} />}
        >
          {nameOf(decision.data)}
        </PageTitle>
      ) : (
        <PageTitle over={over}>{t('decision.one')}</PageTitle>
      )}
      <QueryView queries={{ decision, agencies }} lines={12}>
        {(data) => (
          <Stack>
            <About decision={data.decision} agencies={data.agencies} />
            <DecisionTable decision={data.decision} agencies={data.agencies} />
            {data.decision.status === 'DRAFT' ? <Draft decision={data.decision} /> : null}
            <RecordedHistory decision={data.decision} />
          </Stack>
        )}
      </QueryView>
    </>
  );
}

function About({ decision, agencies }: { decision: Decision; agencies: readonly Agency[] }) {
  const { t } = useText();
  const { statedTotal, issuedAt } = decision;
  return (
    <Card title={t('decision.facts')}>
      <Facts>
        <Fact name={t('decision.summary')}>{decision.summary}</Fact>
        <Fact name={t('decision.kind')}>{t(`decision.kind.${decision.kind}`)}</Fact>
        <Fact name={t('decision.decider')}>
          {decision.agencyId
            ? (agencies.find(({ id }) => id === decision.agencyId)?.name ?? t('agency.unknown'))
            : t('decision.decider.superior')}
        </Fact>
        <Fact name={t('decision.issuingBody')}>{decision.issuingBody}</Fact>
        <Fact name={t('decision.number')}>{decision.number ?? t('decision.number.none')}</Fact>
        <Fact name={t('decision.issuedOn')}>
          {decision.issuedOn ? formatDate(decision.issuedOn) : t('decision.issuedOn.none')}
        </Fact>
        <Fact name={t('decision.statedTotal')}>
          {statedTotal === null ? t('decision.statedTotal.none') : <Money amount={statedTotal} withUnit />}
        </Fact>
        <Fact name={t('decision.sum', { count: decision.lineCount })}>
          <Money amount={decision.lineTotal} withUnit />
        </Fact>
        {decision.attachment ? (
          <Fact name={t('decision.scan')}>
            <AttachmentLink attachment={decision.attachment} />
          </Fact>
        ) : null}
        <Fact name={t('decision.draftedBy')}>{decision.draftedByName}</Fact>
        {issuedAt ? (
          <Fact name={t('decision.issuedBy')}>
            {t('decision.issuedBy.at', {
              name: decision.issuedByName ?? '',
              at: formatMoment(new Date(issuedAt)),
            })}
          </Fact>
        ) : null}
        <Fact name={t('decision.source')}>
          <SourceMark source={decision.source} withNote />
        </Fact>
      </Facts>
    </Card>
  );
}

/** Enters a withdrawn draft again with its lines. */
async function restored(draft: Decision, lines: readonly DecisionLine[]): Promise<void> {
  const again = await decisionCollection.createOnce(
    newKey(),
    decisionRequest(draft.planId, decisionValues(draft), draft),
  );
  await updateDecisionLines({
    path: { id: again.id },
    headers: { 'If-Match': `"${again.version}"` },
    body: { lines: lines.map(({ id: _id, position: _at, reversedById: _by, ...line }) => line) },
  });
}

/** What is left to do with a draft: mend it, withdraw it, issue it. */
function Draft({ decision }: { decision: Decision }) {
  const { t } = useText();
  const navigate = useNavigate();
  const check = useQuery(decisionCheckQuery(decision.id));
  const lines = useQuery(decisionLinesQuery(decision.id)).data?.lines ?? [];
  const may = new Set(decision.allowedActions);
  return (
    <>
      <QueryView queries={{ check }} lines={2}>
        {(data) => <Check faults={data.check} />}
      </QueryView>
      {may.has('EDIT') ? (
        <Inline>
          <Link
            to="/kinh-phi/quyet-dinh/$id/dong"
            params={{ id: decision.id }}
            className={buttonClass('primary')}
          >
            {t('decision.lines.edit')}
          </Link>
          <Link to="/kinh-phi/quyet-dinh/$id/excel" params={{ id: decision.id }} className={buttonClass()}>
            {t('decision.import')}
          </Link>
          <Link to="/kinh-phi/quyet-dinh/$id/sua" params={{ id: decision.id }} className={buttonClass()}>
            {t('decision.edit')}
          </Link>
          <RemoveThing
            thing={decision}
            name={decision.summary}
            label={t('decision.withdraw')}
            removedText={t('decision.withdrawn')}
            remove={decisionCollection.remove}
            restore={(draft) => restored(draft, lines)}
            onRemoved={() => void navigate({ to: '/kinh-phi/quyet-dinh' })}
          />
        </Inline>
      ) : null}
      {may.has('ISSUE') ? <IssueDecision decision={decision} /> : <WhoIssues decision={decision} />}
    </>
  );
}

/** Who may issue it, told to those who may not, and why. */
function WhoIssues({ decision }: { decision: Decision }) {
  const { t } = useText();
  return (
    <Notice title={t('decision.issuer')} tone="info">
      {decision.draftedByCaller ? <p>{t('decision.issuer.notYou')}</p> : null}
      <p>{t(`decision.issuer.${decision.issuer}`)}</p>
    </Notice>
  );
}

const LINE = /^\/lines\/(\d+)/;

/** What would be refused, by line. */
function Check({ faults }: { faults: readonly FieldError[] }) {
  const { t } = useText();
  const faultText = useFaultText();
  if (faults.length === 0) return null;
  return (
    <Notice title={t('decision.check', { count: faults.length })} tone="warn">
      <ul>
        {faults.map((fault) => {
          const at = LINE.exec(fault.pointer)?.[1];
          const text = faultText(fault);
          return (
            <li key={`${fault.pointer} ${fault.type} ${JSON.stringify(fault.params)}`}>
              {at === undefined ? text : t('decision.lines.at', { number: Number(at) + 1, text })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function RecordedHistory({ decision }: { decision: Decision }) {
  return <ThingHistory collection="decisions" id={decision.id} fields={useDecisionFields()} />;
}
