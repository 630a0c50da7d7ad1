import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { fundingSummaryQuery } from '@/api/funding-queries';
import type { Agency, Plan, Signatory as SignatoryOfPlan } from '@/api/generated/types.gen';
import { agenciesQuery, areasQuery, catalogueQuery, planQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { Money } from '@/components/money';
import { Permitted } from '@/components/permitted';
import { QueryView } from '@/components/query-view';
import { useIssueFields } from '@/components/record/issue-fields';
import { ThingHistory } from '@/components/record/thing-history';
import { SourceMark } from '@/components/source-mark';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Columns, Fact, Facts, Prose, Soft, Stack } from '@/ui/layout';
import { usePartFields } from './document-fields';
import { useExtentHistory } from './extent-fields';
import { Extent } from './plan-extent';
import { usePlanAgencyFields, usePlanFields } from './plan-fields';
import styles from './plan-page.module.css';
import { AnnexTable, LegalBasisTable } from './plan-tables';
import { useWorkingDocument } from './working-document';

interface PlanPageProps {
  /** The documents that have changed the plan. */
  amendments: ReactNode;
  /** What else can be done with the plan. */
  aside?: ReactNode;
}

export function PlanPage({ amendments, aside }: PlanPageProps) {
  const chosen = useChosenPlan();
  const plan = useQuery(planQuery(chosen.id));
  const agencies = useQuery(agenciesQuery);
  const areas = useQuery(areasQuery);
  return (
    <QueryView queries={{ plan, agencies, areas }} lines={18}>
      {(data) => (
        <Stack>
          <Columns>
            <Head
              plan={data.plan}
              agencies={data.agencies}
              area={data.areas.find((area) => area.id === data.plan.areaId)?.name}
            />
            <Stack>
              {aside}
              <Extent plan={data.plan} />
              <Annexes plan={data.plan} />
              <Recipients plan={data.plan} />
              <History plan={data.plan} agencies={data.agencies} />
            </Stack>
          </Columns>
          {amendments}
          <LegalBases plan={data.plan} />
        </Stack>
      )}
    </QueryView>
  );
}

function History({ plan, agencies }: { plan: Plan; agencies: readonly Agency[] }) {
  const signatory = useIssueFields().filter((field) => field.recordedAs);
  const named = usePlanAgencyFields(agencies);
  const extent = useExtentHistory(useQuery(catalogueQuery).data ?? []);
  const fields = [...usePlanFields(), ...named, ...extent, ...signatory, ...usePartFields()];
  return <ThingHistory collection="plans" id={plan.id} fields={fields} />;
}

function Blank() {
  const { t } = useText();
  return <Badge tone="warn">{t('plan.blank')}</Badge>;
}

function Head({
  plan,
  agencies,
  area,
}: {
  plan: Plan;
  agencies: readonly Agency[];
  area: string | undefined;
}) {
  const { t } = useText();
  const agency = (id: string) => {
    const found = agencies.find((one) => one.id === id);
    return (
      <Link to="/co-quan/$id" params={{ id }}>
        {found?.name ?? t('agency.unknown')}
      </Link>
    );
  };
  return (
    <Card title={t('plan.document')} aside={<SourceMark source={plan.source} />}>
      <Stack>
        <p className={styles.title}>{plan.title}</p>
        <Facts>
          <Fact name={t('plan.number')}>
            {plan.number ?? <Blank />} {plan.numberWords ? <Soft>“{plan.numberWords}”</Soft> : null}
          </Fact>
          <Fact name={t('plan.issuedOn')}>
            {plan.issuedOn ? formatDate(plan.issuedOn) : <Blank />}{' '}
            {plan.dateWords ? <Soft>“{plan.dateWords}”</Soft> : null}
          </Fact>
          <Fact name={t('plan.status')}>{t(`plan.status.${plan.status}`)}</Fact>
          <Fact name={t('plan.area')}>{area ?? '–'}</Fact>
          <Fact name={t('plan.issuer')}>{agency(plan.issuingAgencyId)}</Fact>
          <Fact name={t('plan.manager')}>{agency(plan.managingAgencyId)}</Fact>
          <Fact name={t('plan.signatory')}>
            {plan.signatory ? <Signatory signatory={plan.signatory} /> : <Blank />}
          </Fact>
          <Permitted permission="funding:read">
            <StatedTotal planId={plan.id} />
          </Permitted>
        </Facts>
        <section className={styles.objective}>
          <h3>{t('plan.generalObjective')}</h3>
          <Prose text={plan.generalObjective} />
        </section>
      </Stack>
    </Card>
  );
}

function Signatory({ signatory }: { signatory: SignatoryOfPlan }) {
  const { onBehalfOf, capacity, title, name } = signatory;
  return (
    <>
      {[onBehalfOf, capacity, title].filter(Boolean).join(' · ')}
      {name ? <div>{name}</div> : null}
    </>
  );
}

function LegalBases({ plan }: { plan: Plan }) {
  const { t } = useText();
  const mayWrite = usePermission('plan:write');
  const { over } = useWorkingDocument(plan.id);
  return (
    <Card
      title={t('plan.legalBases')}
      aside={mayWrite ? <Link to="/ke-hoach/can-cu/moi">{t('plan.basis.new')}</Link> : null}
      flush
    >
      <LegalBasisTable bases={plan.legalBases} working={mayWrite ? over(plan).thing.legalBases : null} />
    </Card>
  );
}

function Annexes({ plan }: { plan: Plan }) {
  const { t } = useText();
  const mayWrite = usePermission('plan:write');
  const { over } = useWorkingDocument(plan.id);
  return (
    <Card
      title={t('plan.annexes')}
      aside={mayWrite ? <Link to="/ke-hoach/phu-luc/moi">{t('plan.annex.new')}</Link> : null}
      flush
    >
      <AnnexTable annexes={plan.annexes} working={mayWrite ? over(plan).thing.annexes : null} />
    </Card>
  );
}

function Recipients({ plan }: { plan: Plan }) {
  const { t } = useText();
  const mayWrite = usePermission('plan:write');
  return (
    <Card
      title={t('plan.recipients')}
      aside={
        mayWrite ? (
          <Link to="/ke-hoach/noi-nhan" aria-label={t('plan.recipients.edit')}>
            {t('form.edit')}
          </Link>
        ) : null
      }
    >
      <ol className={styles.recipients}>
        {plan.recipients.map((recipient) => (
          <li key={recipient.text}>{recipient.text}</li>
        ))}
      </ol>
    </Card>
  );
}

/** The total that the plan's text states. */
function StatedTotal({ planId }: { planId: string }) {
  const { t } = useText();
  const summary = useQuery(fundingSummaryQuery(planId));
  if (!summary.data) return null;
  return (
    <Fact name={t('plan.statedTotal')}>
      {summary.data.statedTotal === null ? (
        <Soft>{t('plan.statedTotal.none')}</Soft>
      ) : (
        <Money amount={summary.data.statedTotal} withUnit />
      )}
    </Fact>
  );
}
