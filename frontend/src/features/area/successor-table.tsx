import type { Area, AreaSuccession } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { type Column, DataTable } from '@/ui/data-table';
import { namesOf, predecessorsOf, successorsOf } from './succession';

interface SuccessorTableProps {
  units: readonly Area[];
  all: readonly Area[];
  successions: readonly AreaSuccession[];
}

/** The new units and what they were made of: a code alone does not tell an old unit from a new one. */
export function SuccessorTable({ units, all, successions }: SuccessorTableProps) {
  const { t } = useText();
  const successors = [...new Set(units.flatMap((area) => successorsOf(area, all, successions)))];
  const columns: Column<Area>[] = [
    { id: 'name', header: t('area.name'), sortBy: (area) => area.name, cell: (area) => area.name },
    { id: 'code', header: t('area.code'), sortBy: (area) => area.code, cell: (area) => area.code },
    {
      id: 'predecessors',
      header: t('area.predecessors'),
      cell: (area) => namesOf(predecessorsOf(area, all, successions)),
    },
  ];
  return (
    <DataTable
      caption={t('area.after.caption')}
      columns={columns}
      rows={successors}
      rowKey={(area) => area.id}
    />
  );
}
