import { useMutation } from '@tanstack/react-query';
import { Sheet } from 'lucide-react';
import { useState } from 'react';
import { saveFile } from '@/components/save-file';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { formatPrinted } from '@/lib/date';
import { Button } from '@/ui/button';
import { type Column, DataTable, type DataTableProps, sortRows } from '@/ui/data-table';
import { type SheetValue, sheetName, writeTableSheet } from './table-sheet';

export interface SavedColumn<Row> extends Column<Row> {
  header: string;
  /** What the cell is in a sheet; null for a column of buttons, which a sheet has no use for. */
  saved: ((row: Row) => SheetValue) | null;
  /** The head in a sheet, where it is another: money is saved in đồng, in whatever unit it is shown. */
  savedHead?: string;
}

interface SavedTableProps<Row> extends Omit<DataTableProps<Row>, 'columns' | 'tools' | 'sort' | 'onSort'> {
  /** What the sheet is called. */
  name: string;
  columns: readonly SavedColumn<Row>[];
  /** All rows, where the screen shows the first of them; or how they are read to the end, where it has not loaded them. */
  savedRows?: readonly Row[] | (() => Promise<readonly Row[]>);
}

/**
 * A table that can be saved as an Excel file as it stands on the screen: always as a whole. Long tables that the server pages are
 * made into sheets by the server: ExportButton.
 */
export function SavedTable<Row>({ name, columns, rows, savedRows = rows, ...table }: SavedTableProps<Row>) {
  const { t } = useText();
  const [sort, setSort] = useState('');
  const saving = useMutation({
    mutationFn: async () => {
      const all = typeof savedRows === 'function' ? await savedRows() : savedRows;
      const saved = columns.flatMap(({ header, savedHead = header, saved: cell }) =>
        cell ? [{ head: savedHead, cell }] : [],
      );
      return await writeTableSheet({
        name,
        savedAt: t('sheet.export.at', { moment: formatPrinted(new Date()) }),
        heads: saved.map(({ head }) => head),
        rows: sortRows(all, columns, sort).map((row) => saved.map(({ cell }) => cell(row))),
      });
    },
    onSuccess: (file) => {
      saveFile(file, sheetName(name));
      showToast({ text: t('sheet.export.saved', { name: sheetName(name) }) });
    },
    onError: () => showToast({ text: t('sheet.export.failedHere') }),
  });
  return (
    <DataTable
      {...table}
      columns={columns}
      rows={rows}
      sort={sort}
      onSort={setSort}
      tools={
        <Button
          look="quiet"
          title={t('sheet.export.hint')}
          aria-label={t('sheet.export.of', { name })}
          aria-busy={saving.isPending}
          onClick={() => {
            if (!saving.isPending) saving.mutate();
          }}
        >
          <Sheet size={18} aria-hidden="true" />
          {t('sheet.export')}
        </Button>
      }
    />
  );
}
