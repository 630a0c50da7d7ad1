import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import type { Account, Duty } from '@/api/generated/types.gen';
import { dutiesQuery, meQuery, policiesQuery, subProjectsQuery } from '@/api/queries';
import { SignOutLink } from '@/auth/sign-out-link';
import { type OwnUnit, useActingUnit } from '@/components/acting-unit';
import { NoPermission } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import { byRole, RoleBadge } from '@/components/role-badge';
import { UnitSwitch } from '@/components/shell/switches';
import { useChoosablePlans } from '@/components/use-chosen-plan';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Columns, Fact, Facts, Inline, PlainList, Soft, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { Colleagues } from './colleagues';
import { MailChoice } from './mail-choice';

export function AccountPage() {
  const me = useQuery(meQuery);
  const { chosen } = useChoosablePlans();
  const { unit } = useActingUnit();
  return (
    <QueryView queries={{ me }} lines={8}>
      {(data) =>
        data.me.units.length === 0 && data.me.programmeRoles.length === 0 ? (
          <Stack>
            <WhoAmI me={data.me} />
            <NoPermission code={null} />
          </Stack>
        ) : (
          <Columns>
            <Stack>
              <WhoAmI me={data.me} />
              <StandsIn me={data.me} />
              {data.me.units.length > 0 ? <MailChoice /> : null}
              {unit ? <Colleagues unit={unit} me={data.me} /> : null}
            </Stack>
            {chosen ? <UnitDuties unit={unit} planId={chosen.id} year={chosen.year} /> : null}
          </Columns>
        )
      }
    </QueryView>
  );
}

function WhoAmI({ me }: { me: Account }) {
  const { t } = useText();
  return (
    <Card title={me.fullName} aside={<SignOutLink />}>
      <Facts>
        <Fact name={t('account.userName')}>{me.userName}</Fact>
        <Fact name={t('account.units')}>
          {me.units.length === 0 ? (
            <Soft>{t('account.units.none')}</Soft>
          ) : (
            <PlainList>
              {me.units.map((unit) => (
                <li key={`${unit.agencyCode}/${unit.role}`}>
                  <Inline>
                    {unit.agencyId ? (
                      <Link to="/co-quan/$id" params={{ id: unit.agencyId }}>
                        {unit.agencyName ?? unit.agencyCode}
                      </Link>
                    ) : (
                      (unit.agencyName ?? unit.agencyCode)
                    )}
                    <Badge tone="info">{t(`account.unitRole.${unit.role}`)}</Badge>
                  </Inline>
                </li>
              ))}
            </PlainList>
          )}
        </Fact>
        <Fact name={t('account.programmeRoles')}>
          {me.programmeRoles.length === 0 ? (
            <Soft>{t('account.programmeRoles.none')}</Soft>
          ) : (
            <PlainList>
              {me.programmeRoles.map((role) => (
                <li key={role}>{t(`account.programmeRole.${role}`)}</li>
              ))}
            </PlainList>
          )}
        </Fact>
      </Facts>
      <ActFor />
    </Card>
  );
}

/** Which of several units one works for at the moment. */
function ActFor() {
  const { t } = useText();
  const { units } = useActingUnit();
  if (units.length < 2) return null;
  return (
    <div>
      <UnitSwitch />
      <Soft>{t('account.unit.actFor.hint')}</Soft>
    </div>
  );
}

/** In whose place one acts at the moment, and the way to all delegations of the unit. */
function StandsIn({ me: { deputyships } }: { me: Account }) {
  const { t } = useText();
  if (!usePermission('delegation:read')) return null;
  return (
    <Card title={t('account.deputyships')} aside={<Link to="/uy-quyen">{t('app.screen.delegations')}</Link>}>
      {deputyships.length === 0 ? (
        <Soft>{t('account.deputyships.none')}</Soft>
      ) : (
        <PlainList>
          {deputyships.map((one) => (
            <li key={one.delegationId}>
              <Link to="/uy-quyen/$id" params={{ id: one.delegationId }}>
                {t(`account.deputyship.${one.form}`, { title: one.principalTitle, agency: one.agencyName })}
              </Link>{' '}
              <Soft>{t('account.deputyship.until', { date: formatDate(one.until) })}</Soft>
            </li>
          ))}
        </PlainList>
      )}
    </Card>
  );
}

interface UnitDutiesProps {
  /** Absent: one belongs to none. */
  unit: OwnUnit | null;
  planId: string;
  year: number;
}

function UnitDuties({ unit, planId, year }: UnitDutiesProps) {
  const { t } = useText();
  const duties = useQuery(dutiesQuery(planId));
  const subProjects = useQuery(subProjectsQuery(planId));
  const policies = useQuery(policiesQuery(planId));
  return (
    <Card title={unit ? t('account.duties.of', { unit: unit.name, year }) : t('account.duties', { year })}>
      <QueryView queries={{ duties, subProjects, policies }} lines={6}>
        {(data) => {
          const mine = data.duties.filter((duty) => duty.agencyId === unit?.id).sort(byRole);
          if (mine.length === 0) {
            return (
              <StateMessage icon={Inbox} title={t('account.duties.none')}>
                <p>{t('account.duties.none.text')}</p>
              </StateMessage>
            );
          }
          const subject = (duty: Duty) => {
            const subProject = data.subProjects.find((one) => one.id === duty.subProjectId);
            if (subProject) {
              return (
                <Link to="/du-an/$id" params={{ id: subProject.id }}>
                  {subProject.name}
                </Link>
              );
            }
            const policy = data.policies.find((one) => one.id === duty.policyId);
            return (
              <Link to="/co-quan/nhiem-vu" search={{ view: 'policies' }} hash={policy?.id}>
                {policy?.name}
              </Link>
            );
          };
          return (
            <PlainList>
              {mine.map((duty) => (
                <li key={duty.id}>
                  <Inline>
                    <RoleBadge role={duty.role} />
                    {subject(duty)}
                  </Inline>
                </li>
              ))}
            </PlainList>
          );
        }}
      </QueryView>
    </Card>
  );
}
