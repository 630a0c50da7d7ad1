import { CircleAlert, type LucideIcon } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { cellText, EMPTY, type GridColumn, type GridRow, isFigure, isLocked } from './grid-model';
import styles from './number-grid.module.css';
import { useUnreadText } from './use-rule-text';

/** What is to be said of a cell that is not wrong: where it stands in being saved, or whose figure it is. */
export interface CellMark {
  icon: LucideIcon;
  text: string;
}

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
  /** What else is to be said, by column. */
  marks: Readonly<Record<string, CellMark>> | undefined;
  rowName: string;
  /** What stands in the focused cell while it is edited. */
  editor: ReactNode;
}

/** One row; rows that nothing happens in are not drawn anew. */
export const GridLine = memo(function GridLine(props: GridLineProps) {
  const { row, at, columns, from, to, focused, errors, marks, rowName, editor } = props;
  const unreadText = useUnreadText();
  return (
    <tr aria-rowindex={at + 2}>
      {row?.name ? (
        <th scope="row" className={styles.name}>
          {row.name}
          {row.detail ? <span className={styles.detail}>{row.detail}</span> : null}
        </th>
      ) : (
        <th scope="row" className={styles.number}>
          <span className="hidden-visually">{rowName}</span>
          <span aria-hidden="true">{row ? at + 1 : '*'}</span>
        </th>
      )}
      {columns.map((column, index) => {
        const cell = row?.cells[column.id] ?? EMPTY;
        return (
          <GridCell
            key={column.id}
            column={column}
            row={at}
            index={index}
            text={cellText(column, cell)}
            error={
              errors?.[column.id] ?? (cell.unread === undefined ? undefined : unreadText(column, cell.unread))
            }
            mark={marks?.[column.id]}
            locked={row !== undefined && isLocked(row, column)}
            selected={from !== null && to !== null && index >= from && index <= to}
            focused={focused === index}
            editor={focused === index ? editor : null}
          />
        );
      })}
    </tr>
  );
});

/** How the cells of a column look, its head too. */
export function cellClass(column: GridColumn): string | undefined {
  if (!isFigure(column)) return undefined;
  return column.readOnly ? `${styles.figures} ${styles.told}` : styles.figures;
}

/** Words keep their lines, and of many show the first. */
function textClass({ brief, kind }: GridColumn): string | undefined {
  if (brief) return styles.brief;
  return kind === 'text' ? styles.words : undefined;
}

interface GridCellProps {
  column: GridColumn;
  row: number;
  index: number;
  text: string;
  error: string | undefined;
  mark: CellMark | undefined;
  locked: boolean;
  selected: boolean;
  focused: boolean;
  editor: ReactNode;
}

function GridCell(props: GridCellProps) {
  const { column, row, index, text, error, mark, locked, selected, focused, editor } = props;
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
      title={error ?? mark?.text}
      className={cellClass(column)}
    >
      {editor ?? (
        <span className={styles.content}>
          {error ? <CircleAlert size={14} aria-hidden="true" /> : null}
          <span className={textClass(column)}>{text}</span>
          {error ? <span className="hidden-visually">{error}</span> : null}
          {mark ? <Mark mark={mark} /> : null}
        </span>
      )}
    </td>
  );
}

function Mark({ mark: { icon: Icon, text } }: { mark: CellMark }) {
  return (
    <>
      <Icon size={13} aria-hidden="true" className={styles.mark} />
      <span className="hidden-visually">{text}</span>
    </>
  );
}
