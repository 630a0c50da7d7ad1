import { Link } from '@tanstack/react-router';
import type { Mending } from '@/api/generated/types.gen';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { type Column, DataTable } from '@/ui/data-table';
import { Code, Inline } from '@/ui/layout';
import { DifferenceList } from './difference-list';
import { HolderList } from './holder-list';
import { MendButton } from './mending';
import { UnitStateCell } from './unit-state';
import { isMendable, type ShownUnit } from './unit-view';

interface UnitTableProps {
  units: readonly ShownUnit[];
  sort: string | undefined;
  onSort: (sort: string) => void;
  onMended: (mending: Mending) => void;
}

export function UnitTable({ units, sort, onSort, onMended }: UnitTableProps) {
  const { t } = useText();
  const mayMend = usePermission('provisioning:write');
  const mayDoSomething = units.some((unit) => unit.groupUrl || (mayMend && isMendable(unit)));
  const columns: Column<ShownUnit>[] = [
    {
      id: 'name',
      header: t('provisioning.unit'),
      wide: true,
      sortBy: ({ name }) => name,
      cell: ({ agencyId, name, code }) => (
        <>
          {agencyId ? (
            <Link to="/co-quan/$id" params={{ id: agencyId }}>
              {name}
            </Link>
          ) : (
            name
          )}{' '}
          <Code>{code}</Code>
        </>
      ),
    },
    {
      id: 'state',
      header: t('provisioning.state'),
      sortBy: ({ state }) => t(`provisioning.state.${state}`),
      cell: (unit) => <UnitStateCell unit={unit} />,
    },
    {
      id: 'holders',
      header: t('provisioning.holders'),
      sortBy: ({ holders }) => holders?.length ?? null,
      cell: (unit) => <HolderList unit={unit} />,
    },
    {
      id: 'differences',
      header: t('provisioning.agreement'),
      sortBy: ({ differences }) => -differences.length,
      cell: ({ differences }) => <DifferenceList differences={differences} />,
    },
    ...(mayDoSomething
      ? [
          {
            id: 'do',
            header: t('provisioning.do'),
            cell: (unit: ShownUnit) => (
              <Inline>
                {isMendable(unit) ? (
                  <MendButton
                    codes={[unit.code]}
                    label={t('provisioning.mend.of', { name: unit.name })}
                    onMended={onMended}
                  >
                    {t('provisioning.mend')}
                  </MendButton>
                ) : null}
                {unit.groupUrl ? (
                  <a
                    href={unit.groupUrl}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={t('provisioning.group.of', { name: unit.name })}
                  >
                    {t('provisioning.group')}
                  </a>
                ) : null}
              </Inline>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('provisioning.caption')}
      columns={columns}
      rows={units}
      rowKey={({ code }) => code}
      sort={sort}
      onSort={onSort}
    />
  );
}
