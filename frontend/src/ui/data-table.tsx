import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useText } from '@/i18n/use-text';
import { compareText } from '@/lib/text';
import styles from './data-table.module.css';

export interface Column<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** The value that the column sorts by; without it the column is not sortable. Null comes last. */
  sortBy?: (row: Row) => string | number | null;
  numeric?: boolean;
  wide?: boolean;
  /** A number or a mark and no words: as wide as what is in it. */
  narrow?: boolean;
}

export interface DataTableProps<Row> {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowId?: (row: Row) => string;
  /** The sums under the columns, by column. */
  footer?: Record<string, ReactNode>;
  /** What can be done with the table as a whole; stands beside its caption. */
  tools?: ReactNode;
  /** `column` or `-column`; kept by the table itself when no one else keeps it. */
  sort?: string;
  onSort?: (sort: string) => void;
}

function compareValues(left: string | number | null, right: string | number | null): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return compareText(String(left), String(right));
}

/** The rows in the order of `column` or `-column`; as they are where that is no column to sort by. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: string,
): readonly Row[] {
  const descending = sort.startsWith('-');
  const sortBy = columns.find((column) => column.id === sort.replace(/^-/, ''))?.sortBy;
  if (!sortBy) return rows;
  const direction = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const left = sortBy(a);
    const right = sortBy(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return compareValues(left, right) * direction;
  });
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, rowId, footer, tools, onSort } = props;
  const [ownSort, setOwnSort] = useState('');
  const captionId = useId();
  const sort = onSort ? (props.sort ?? '') : ownSort;
  const setSort = onSort ?? setOwnSort;
  return (
    <>
      <div className={styles.above}>
        <p id={captionId} className={captionHidden ? 'hidden-visually' : styles.caption}>
          {caption}
        </p>
        {tools ? <div className={`${styles.tools} no-print`}>{tools}</div> : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
      <section className={styles.scroll} aria-labelledby={captionId} tabIndex={0}>
        <table className={styles.table} aria-labelledby={captionId}>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <HeaderCell
                  key={column.id}
                  column={column}
                  first={index === 0}
                  sort={sort}
                  onSort={setSort}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {sortRows(rows, columns, sort).map((row) => (
              <tr key={rowKey(row)} id={rowId?.(row)}>
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th key={column.id} scope="row" className={firstClass(column)}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.id} className={column.numeric ? styles.end : undefined}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
          {footer ? <Footer columns={columns} cells={footer} /> : null}
        </table>
      </section>
    </>
  );
}

function firstClass<Row>({ narrow }: Column<Row>): string {
  return narrow ? `${styles.first} ${styles.narrow}` : `${styles.first}`;
}

function Footer<Row>({
  columns,
  cells,
}: {
  columns: readonly Column<Row>[];
  cells: Record<string, ReactNode>;
}) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.id} scope="row" className={firstClass(column)}>
              {cells[column.id]}
            </th>
          ) : (
            <td key={column.id} className={column.numeric ? styles.end : undefined}>
              {cells[column.id]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}

interface HeaderCellProps<Row> {
  column: Column<Row>;
  first: boolean;
  sort: string;
  onSort: (sort: string) => void;
}

function HeaderCell<Row>({ column, first, sort, onSort }: HeaderCellProps<Row>) {
  const { t } = useText();
  const ascending = sort === column.id;
  const descending = sort === `-${column.id}`;
  const classes = [first && firstClass(column), column.numeric && styles.end, column.wide && styles.wide];
  const className = classes.filter(Boolean).join(' ') || undefined;
  if (!column.sortBy) {
    return (
      <th scope="col" className={className}>
        {column.header}
      </th>
    );
  }
  const Icon = ascending ? ArrowUp : descending ? ArrowDown : ChevronsUpDown;
  const order = ascending ? 'ascending' : descending ? 'descending' : undefined;
  return (
    <th scope="col" className={className} aria-sort={order}>
      <button
        type="button"
        className={styles.sort}
        data-sorted={order}
        title={t('app.table.sort')}
        onClick={() => onSort(ascending ? `-${column.id}` : column.id)}
      >
        {column.header}
        <Icon size={14} aria-hidden="true" />
      </button>
      {/* Browsers don't repeat a button on the next sheet of paper. */}
      <span className="print-only">{column.header}</span>
    </th>
  );
}
