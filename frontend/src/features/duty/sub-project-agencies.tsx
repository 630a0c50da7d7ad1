import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { agenciesQuery, dutiesQuery, policiesQuery, subProjectsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { EndedMark } from '@/components/ended-mark';
import { QueryView } from '@/components/query-view';
import { byRole, RoleBadge } from '@/components/role-badge';
import { SourceMark } from '@/components/source-mark';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Disclosure } from '@/ui/disclosure';
import { Inline, PlainList, Quote, Stack } from '@/ui/layout';
import styles from './duty.module.css';
import { DutyHistory } from './duty-history';

export function SubProjectAgencies({ subProjectId }: { subProjectId: string }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const duties = useQuery(dutiesQuery(plan.id));
  const agencies = useQuery(agenciesQuery);
  const subProjects = useQuery(subProjectsQuery(plan.id));
  const policies = useQuery(policiesQuery(plan.id));
  const mayWrite = usePermission('duty:write');
  return (
    <Card
      title={t('project.agencies')}
      aside={
        mayWrite ? (
          <Link to="/nhiem-vu/moi" search={{ subProject: subProjectId }}>
            {t('duty.new')}
          </Link>
        ) : null
      }
    >
      <QueryView queries={{ duties, agencies, subProjects, policies }} lines={3}>
        {(data) => {
          const own = data.duties.filter((duty) => duty.subProjectId === subProjectId).sort(byRole);
          const led = own.some((duty) => duty.role === 'LEAD' || duty.role === 'CO_LEAD');
          return (
            <Stack>
              {led ? null : (
                <Badge tone="warn" icon={TriangleAlert}>
                  {t('project.noLead')}
                </Badge>
              )}
              <PlainList>
                {own.map((duty) => (
                  <li key={duty.id} className={styles.onSubProject}>
                    <Inline>
                      <RoleBadge role={duty.role} />
                      <Link to="/co-quan/$id" params={{ id: duty.agencyId }}>
                        {data.agencies.find((agency) => agency.id === duty.agencyId)?.name ??
                          t('agency.unknown')}
                      </Link>
                      <EndedMark
                        validTo={data.agencies.find((agency) => agency.id === duty.agencyId)?.validTo}
                      />
                      <SourceMark source={duty.source} />
                      {mayWrite ? (
                        <Link
                          to="/nhiem-vu/$id"
                          params={{ id: duty.id }}
                          aria-label={t('form.editOf', {
                            name: data.agencies.find((agency) => agency.id === duty.agencyId)?.name ?? '',
                          })}
                        >
                          {t('form.edit')}
                        </Link>
                      ) : null}
                      <DutyHistory duty={duty} {...data} />
                    </Inline>
                    <Disclosure summary={t('app.planWords')}>
                      <Quote>{duty.text}</Quote>
                    </Disclosure>
                  </li>
                ))}
              </PlainList>
            </Stack>
          );
        }}
      </QueryView>
    </Card>
  );
}
