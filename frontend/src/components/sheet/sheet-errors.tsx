import type { CellError } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { type Column, DataTable } from '@/ui/data-table';

/** What is wrong in which cell, as a table that can be kept beside the file. */
export function SheetErrors({ errors, count }: { errors: readonly CellError[]; count: number }) {
  const { t, has } = useText();
  const columns: Column<CellError>[] = [
    { id: 'cell', header: t('sheet.import.cell'), cell: ({ cell }) => cell },
    { id: 'column', header: t('sheet.import.column'), cell: ({ column }) => column || '–' },
    {
      id: 'reason',
      header: t('sheet.import.reason'),
      wide: true,
      cell: ({ type, params }) => {
        const id = `sheet.error.${type}`;
        return has(id) ? t(id, params) : t('sheet.error.other');
      },
    },
  ];
  return (
    <DataTable
      caption={
        errors.length < count
          ? t('sheet.import.errors.some', { shown: errors.length, count })
          : t('sheet.import.errors', { count })
      }
      columns={columns}
      rows={errors}
      rowKey={({ cell, type }) => `${cell} ${type}`}
    />
  );
}
