import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { Agency, Duty, Policy, ReportingDuty, SubProjectSummary } from '@/api/generated/types.gen';
import {
  agenciesQuery,
  dutiesQuery,
  policiesQuery,
  reportingDutiesQuery,
  subProjectsQuery,
} from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { LineHistory } from '@/components/record/line-history';
import { byRole, RoleBadge } from '@/components/role-badge';
import { SourceMark } from '@/components/source-mark';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Disclosure } from '@/ui/disclosure';
import { Code, Fact, Facts, Quote, Soft, Stack } from '@/ui/layout';
import styles from './duty.module.css';
import { DutyHistory } from './duty-history';
import { useReportingFields } from './reporting-fields';

export function AgencyDuties({ agencyId }: { agencyId: string }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const duties = useQuery(dutiesQuery(plan.id));
  const subProjects = useQuery(subProjectsQuery(plan.id));
  const policies = useQuery(policiesQuery(plan.id));
  const agencies = useQuery(agenciesQuery);
  const mayWrite = usePermission('duty:write');
  return (
    <Card
      title={t('duty.inPlan', { year: plan.year })}
      aside={
        mayWrite ? (
          <Link to="/nhiem-vu/moi" search={{ agency: agencyId }}>
            {t('duty.new')}
          </Link>
        ) : null
      }
    >
      <QueryView queries={{ duties, subProjects, policies, agencies }} lines={8}>
        {(data) => {
          const own = data.duties.filter((duty) => duty.agencyId === agencyId).sort(byRole);
          if (own.length === 0) return <Soft>{t('duty.none')}</Soft>;
          return (
            <ul className={styles.duties}>
              {own.map((duty) => (
                <DutyItem key={duty.id} duty={duty} mayWrite={mayWrite} {...data} />
              ))}
            </ul>
          );
        }}
      </QueryView>
    </Card>
  );
}

interface DutyItemProps {
  duty: Duty;
  mayWrite: boolean;
  subProjects: readonly SubProjectSummary[];
  policies: readonly Policy[];
  agencies: readonly Agency[];
}

function DutyItem({ duty, mayWrite, subProjects, policies, agencies }: DutyItemProps) {
  const { t } = useText();
  const mayReport = usePermission('obstacle:write');
  const subProject = subProjects.find((one) => one.id === duty.subProjectId);
  const policy = policies.find((one) => one.id === duty.policyId);
  return (
    <li className={styles.duty}>
      <RoleBadge role={duty.role} />
      <div className={styles.text}>
        <div>
          {subProject ? (
            <>
              <Code>{subProject.code}</Code>{' '}
              <Link to="/du-an/$id" params={{ id: subProject.id }}>
                {subProject.name}
              </Link>{' '}
            </>
          ) : null}
          {policy ? (
            <>
              <Link to="/co-quan/nhiem-vu" search={{ view: 'policies' }} hash={policy.id}>
                {policy.name}
              </Link>{' '}
            </>
          ) : null}
          <SourceMark source={duty.source} />{' '}
          {mayReport ? (
            <Link
              to="/vuong-mac/moi"
              search={{ duty: duty.id }}
              aria-label={t('app.reportObstacleAbout', {
                name: subProject?.name ?? policy?.name ?? duty.text,
              })}
            >
              {t('app.reportObstacle')}
            </Link>
          ) : null}{' '}
          {mayWrite ? (
            <Link
              to="/nhiem-vu/$id"
              params={{ id: duty.id }}
              aria-label={t('form.editOf', { name: subProject?.name ?? policy?.name ?? duty.text })}
            >
              {t('form.edit')}
            </Link>
          ) : null}
          <DutyHistory duty={duty} subProjects={subProjects} policies={policies} agencies={agencies} />
        </div>
        <Disclosure summary={t('app.planWords')}>
          <Quote>{duty.text}</Quote>
          {duty.source.note ? <Soft>{duty.source.note}</Soft> : null}
        </Disclosure>
      </div>
    </li>
  );
}

export function AgencyReporting({ agencyId }: { agencyId: string }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const reporting = useQuery(reportingDutiesQuery(plan.id));
  const agencies = useQuery(agenciesQuery);
  const mayWrite = usePermission('duty:write');
  return (
    <Card
      title={t('duty.reporting')}
      aside={
        mayWrite ? (
          <Link to="/che-do-bao-cao/moi" search={{ agency: agencyId }}>
            {t('duty.reporting.new')}
          </Link>
        ) : null
      }
    >
      <QueryView queries={{ reporting, agencies }} lines={5}>
        {(data) => {
          const own = data.reporting.filter((duty) => duty.agencyId === agencyId);
          if (own.length === 0) {
            return (
              <Badge tone="warn" icon={TriangleAlert}>
                {t('duty.reporting.none')}
              </Badge>
            );
          }
          return (
            <Stack>
              {own.map((duty) => (
                <Reporting key={duty.id} duty={duty} mayWrite={mayWrite} agencies={data.agencies} />
              ))}
            </Stack>
          );
        }}
      </QueryView>
    </Card>
  );
}

interface ReportingProps {
  duty: ReportingDuty;
  mayWrite: boolean;
  agencies: readonly Agency[];
}

function Reporting({ duty, mayWrite, agencies }: ReportingProps) {
  const { t } = useText();
  const fields = useReportingFields(agencies);
  const kinds = [duty.periodic && t('duty.reporting.periodic'), duty.adHoc && t('duty.reporting.adHoc')];
  return (
    <Stack>
      <Facts>
        <Fact name={t('duty.reporting.to')}>
          {duty.recipientIds
            .map((id) => agencies.find((agency) => agency.id === id)?.name ?? t('agency.unknown'))
            .join('; ') || '–'}
        </Fact>
        <Fact name={t('duty.reporting.kind')}>{kinds.filter(Boolean).join(', ') || '–'}</Fact>
        <Fact name={t('duty.reporting.frequency')}>
          {duty.frequency ? (
            t(`indicator.frequency.${duty.frequency}`)
          ) : (
            <Badge tone="warn" icon={TriangleAlert}>
              {t('duty.reporting.unstated')}
            </Badge>
          )}
        </Fact>
        <Fact name={t('duty.reporting.due')}>
          {duty.dueWords ?? (
            <Badge tone="warn" icon={TriangleAlert}>
              {t('duty.reporting.unstated')}
            </Badge>
          )}
        </Fact>
        {duty.clarity === 'AMBIGUOUS' ? (
          <Fact name={t('duty.reporting.clarity')}>
            <Badge tone="warn" icon={TriangleAlert}>
              {t('duty.reporting.ambiguous')}
            </Badge>
          </Fact>
        ) : null}
      </Facts>
      <Quote>{duty.text}</Quote>
      <div>
        <SourceMark source={duty.source} withNote />{' '}
        {mayWrite ? (
          <Link
            to="/che-do-bao-cao/$id"
            params={{ id: duty.id }}
            aria-label={t('form.editOf', { name: t('duty.reporting') })}
          >
            {t('form.edit')}
          </Link>
        ) : null}
        <LineHistory collection="reporting-duties" id={duty.id} name={t('duty.reporting')} fields={fields} />
      </div>
    </Stack>
  );
}
