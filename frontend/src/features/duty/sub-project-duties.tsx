import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { Agency } from '@/api/generated/types.gen';
import { byKind } from '@/components/agency-order';
import { EndedMark } from '@/components/ended-mark';
import { byRole, RoleBadge } from '@/components/role-badge';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';
import { type Column, DataTable } from '@/ui/data-table';
import { PlainList } from '@/ui/layout';
import type { MatrixData } from './duty-matrix';

export function SubProjectDuties({ duties, agencies, subProjects }: MatrixData) {
  const { t } = useText();
  const involved = agencies
    .filter((agency) => duties.some((duty) => duty.agencyId === agency.id && duty.subProjectId))
    .sort(byKind);
  const columns: Column<Agency>[] = [
    {
      id: 'agency',
      header: t('agency.one'),
      sortBy: (agency) => agency.shortName,
      cell: (agency) => (
        <>
          <Link to="/co-quan/$id" params={{ id: agency.id }} title={agency.name}>
            {agency.shortName}
          </Link>
          <EndedMark validTo={agency.validTo} />
        </>
      ),
    },
    ...subProjects.map(
      (subProject): Column<Agency> => ({
        id: subProject.id,
        header: (
          <Link to="/du-an/$id" params={{ id: subProject.id }} title={subProject.name}>
            {subProject.code}
          </Link>
        ),
        cell: (agency) => {
          const own = duties
            .filter((duty) => duty.agencyId === agency.id && duty.subProjectId === subProject.id)
            .sort(byRole);
          return own.length === 0 ? null : (
            <PlainList>
              {own.map((duty) => (
                <li key={duty.id} title={duty.text}>
                  <RoleBadge role={duty.role} />
                </li>
              ))}
            </PlainList>
          );
        },
      }),
    ),
  ];
  const withoutLead = subProjects.filter(
    (one) =>
      !duties.some(
        (duty) => duty.subProjectId === one.id && (duty.role === 'LEAD' || duty.role === 'CO_LEAD'),
      ),
  );
  return (
    <DataTable
      caption={t('duty.matrix.caption')}
      columns={columns}
      rows={involved}
      rowKey={(agency) => agency.id}
      footer={{
        agency: t('duty.matrix.lead'),
        ...Object.fromEntries(
          withoutLead.map((one) => [
            one.id,
            <Badge key={one.id} tone="warn" icon={TriangleAlert}>
              {t('duty.matrix.nobody')}
            </Badge>,
          ]),
        ),
      }}
    />
  );
}
