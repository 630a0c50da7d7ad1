import { Link } from '@tanstack/react-router';
import type { Area, AreaSuccession } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { type Column, DataTable } from '@/ui/data-table';
import { namesOf, successorsOf } from './succession';

interface AreaTableProps {
  areas: readonly Area[];
  all: readonly Area[];
  successions: readonly AreaSuccession[];
  sort: string | undefined;
  onSort: (sort: string) => void;
}

/** The same units as on the map, with what became of them. */
export function AreaTable({ areas, all, successions, sort, onSort }: AreaTableProps) {
  const { t } = useText();
  const successors = (area: Area) => namesOf(successorsOf(area, all, successions));
  const columns: Column<Area>[] = [
    {
      id: 'name',
      header: t('area.name'),
      sortBy: (area) => area.name,
      cell: (area) => (
        <Link to="/dia-ban" search={(before) => ({ ...before, area: area.id })} resetScroll={false}>
          {area.name}
        </Link>
      ),
    },
    { id: 'code', header: t('area.code'), sortBy: (area) => area.code, cell: (area) => area.code },
    {
      id: 'kind',
      header: t('area.kind'),
      sortBy: (area) => t(`area.kind.${area.kind}`),
      cell: (area) => t(`area.kind.${area.kind}`),
    },
    {
      id: 'successor',
      header: t('area.successor'),
      sortBy: (area) => successors(area) || null,
      cell: (area) => successors(area) || '–',
    },
  ];
  return (
    <DataTable
      caption={t('area.before.caption')}
      columns={columns}
      rows={areas}
      rowKey={(area) => area.id}
      sort={sort}
      onSort={onSort}
    />
  );
}
