import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { Agency, Duty, DutyRole, Policy } from '@/api/generated/types.gen';
import { byKind } from '@/components/agency-order';
import { EndedMark } from '@/components/ended-mark';
import { SourceMark } from '@/components/source-mark';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';
import { type Column, DataTable } from '@/ui/data-table';
import { Disclosure } from '@/ui/disclosure';
import { PlainList, Soft } from '@/ui/layout';
import type { MatrixData } from './duty-matrix';

const LEADING: readonly DutyRole[] = ['LEAD', 'CO_LEAD'];
const OTHERS: readonly DutyRole[] = ['COORDINATE', 'CARRY_OUT', 'REQUESTED'];

/** More agencies than this with the same role are the communes: one line, opened on demand. */
const MANY = 5;

export function PolicyDuties({ duties, agencies, policies }: MatrixData) {
  const { t } = useText();
  const mayWrite = usePermission('duty:write');
  const dutiesOn = (policy: Policy, roles: readonly DutyRole[]) =>
    duties.filter((duty) => duty.policyId === policy.id && roles.includes(duty.role));
  const columns: Column<Policy>[] = [
    {
      id: 'policy',
      header: t('duty.policy'),
      sortBy: (policy) => policy.name,
      wide: true,
      cell: (policy) => (
        <>
          {policy.name} <SourceMark source={policy.source} />{' '}
          {mayWrite ? (
            <Link
              to="/chinh-sach/$id"
              params={{ id: policy.id }}
              aria-label={t('form.editOf', { name: policy.name })}
            >
              {t('form.edit')}
            </Link>
          ) : null}
          <Disclosure summary={t('app.planWords')}>
            <Soft>{policy.text}</Soft>
          </Disclosure>
        </>
      ),
    },
    {
      id: 'kind',
      header: t('duty.policy.kind'),
      sortBy: (policy) => t(`duty.policy.kind.${policy.kind}`),
      cell: (policy) => t(`duty.policy.kind.${policy.kind}`),
    },
    {
      id: 'lead',
      header: t('duty.role.LEAD'),
      cell: (policy) =>
        duties.some((duty) => duty.policyId === policy.id) ? (
          <Agencies duties={dutiesOn(policy, LEADING)} agencies={agencies} />
        ) : (
          <Badge tone="warn" icon={TriangleAlert}>
            {t('duty.matrix.nobody')}
          </Badge>
        ),
    },
    ...OTHERS.map(
      (role): Column<Policy> => ({
        id: role,
        header: t(`duty.role.${role}`),
        cell: (policy) => <Agencies duties={dutiesOn(policy, [role])} agencies={agencies} />,
      }),
    ),
  ];
  return (
    <DataTable
      caption={t('duty.matrix.policies.caption')}
      columns={columns}
      rows={policies}
      rowKey={(policy) => policy.id}
      rowId={(policy) => policy.id}
    />
  );
}

function Agencies({ duties, agencies }: { duties: readonly Duty[]; agencies: readonly Agency[] }) {
  const { t } = useText();
  const own = agencies.filter((agency) => duties.some((duty) => duty.agencyId === agency.id)).sort(byKind);
  if (own.length === 0) return null;
  // Behind each of many it would be most of what the table says, and of the sheet that it is printed on.
  const together = own.length > 1 && new Set(own.map(({ validTo }) => validTo)).size === 1;
  const list = (
    <>
      <PlainList>
        {own.map((agency) => (
          <li key={agency.id}>
            <Link to="/co-quan/$id" params={{ id: agency.id }} title={agency.name}>
              {agency.shortName}
            </Link>
            {together ? null : <EndedMark validTo={agency.validTo} />}
          </li>
        ))}
      </PlainList>
      {together ? <EndedMark validTo={own[0]?.validTo} ofAll /> : null}
    </>
  );
  if (own.length <= MANY) return list;
  return <Disclosure summary={t('duty.many', { count: own.length })}>{list}</Disclosure>;
}
