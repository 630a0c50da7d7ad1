import { CircleAlert } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { cellText, EMPTY, type GridColumn, type GridRow } from './grid-model';
import styles from './number-grid.module.css';

interface GridLineProps {
  row: GridRow | undefined;
  at: number;
  columns: readonly GridColumn[];
  /** The selected columns of this row. */
  from: number | null;
  to: number | null;
  /** The column that the focus is in. */
  focused: number | null;
  /** What is wrong, by column. */
  errors: Readonly<Record<string, string>> | undefined;
  unreadText: string;
  rowName: string;
  /** What stands in the focused cell while it is edited. */
  editor: ReactNode;
}

/** One row; rows that nothing happens in are not drawn anew. */
export const GridLine = memo(function GridLine(props: GridLineProps) {
  const { row, at, columns, from, to, focused, errors, unreadText, rowName, editor } = props;
  return (
    <tr aria-rowindex={at + 2}>
      <th scope="row" className={styles.number}>
        <span className="hidden-visually">{rowName}</span>
        <span aria-hidden="true">{row ? at + 1 : '*'}</span>
      </th>
      {columns.map((column, index) => {
        const cell = row?.cells[column.id] ?? EMPTY;
        return (
          <GridCell
            key={column.id}
            column={column}
            row={at}
            index={index}
            text={cellText(column, cell)}
            error={errors?.[column.id] ?? (cell.unread === undefined ? undefined : unreadText)}
            locked={row?.locked}
            selected={from !== null && to !== null && index >= from && index <= to}
            focused={focused === index}
            editor={focused === index ? editor : null}
          />
        );
      })}
    </tr>
  );
});

interface GridCellProps {
  column: GridColumn;
  row: number;
  index: number;
  text: string;
  error: string | undefined;
  locked: boolean | undefined;
  selected: boolean;
  focused: boolean;
  editor: ReactNode;
}

function GridCell({ column, row, index, text, error, locked, selected, focused, editor }: GridCellProps) {
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a real table.
      role="gridcell"
      tabIndex={focused ? 0 : -1}
      data-row={row}
      data-column={index}
      aria-colindex={index + 2}
      aria-selected={selected}
      aria-invalid={error ? true : undefined}
      aria-readonly={locked ? true : undefined}
      title={error}
      className={column.kind === 'amount' ? styles.figures : undefined}
    >
      {editor ?? (
        <span className={styles.content}>
          {error ? <CircleAlert size={14} aria-hidden="true" /> : null}
          <span>{text}</span>
          {error ? <span className="hidden-visually">{error}</span> : null}
        </span>
      )}
    </td>
  );
}
