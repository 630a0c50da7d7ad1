import type { Area, AreaSuccession } from '@/api/generated/types.gen';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { useText } from '@/i18n/use-text';
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
  const told = (text: (area: Area) => string) => ({ saved: text, cell: text });
  const name = (area: Area) => area.name;
  const code = (area: Area) => area.code;
  const columns: SavedColumn<Area>[] = [
    { id: 'name', header: t('area.name'), sortBy: name, ...told(name) },
    { id: 'code', header: t('area.code'), sortBy: code, ...told(code) },
    {
      id: 'predecessors',
      header: t('area.predecessors'),
      ...told((area) => namesOf(predecessorsOf(area, all, successions))),
    },
  ];
  return (
    <SavedTable
      name={t('area.after')}
      caption={t('area.after.caption')}
      columns={columns}
      rows={successors}
      rowKey={(area) => area.id}
    />
  );
}
