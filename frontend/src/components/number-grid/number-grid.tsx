import { Redo2, Trash2, Undo2 } from 'lucide-react';
import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
} from 'react';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { CellEditor } from './cell-editor';
import { type CellMark, cellClass, GridLine } from './grid-line';
import type { Place } from './grid-model';
import styles from './number-grid.module.css';
import { PasteQuestion } from './paste-question';
import { type Grid, type GridOptions, useGrid } from './use-grid';
import { useUnreadText } from './use-rule-text';

export interface GridHandle {
  goTo: (place: Place) => void;
}

interface NumberGridProps extends GridOptions {
  caption: ReactNode;
  /** What is wrong, by the row's id and column. */
  errors?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What else is to be said of cells, by the row's id and column. */
  marks?: Readonly<Record<string, Readonly<Record<string, CellMark>>>>;
  /** What the heads of the rows are, where they have names. */
  rowHeader?: string;
  /** How wide those heads are to be where there is room, in characters. */
  rowHeaderWidth?: number;
  /** Leads to a cell from outside of the grid. */
  handle?: Ref<GridHandle>;
  /** Sums below, one cell after the other from the first column. */
  footer?: ReactNode;
  /** Hears where the focus is, to tell more of that cell elsewhere. */
  onPlace?: (place: Place) => void;
}

function placeOf(event: MouseEvent): Place | null {
  const cell = (event.target as Element).closest<HTMLElement>('td[data-row]');
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}

function isTouch({ nativeEvent }: MouseEvent): boolean {
  return nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';
}

/**
 * A grid to type and paste figures into, on a real table: one tab stop, keys and clipboard as in spreadsheets, Vietnamese numbers
 * first. Amounts are typed in millions and kept in whole đồng, numbers as they are.
 */
export function NumberGrid({
  caption,
  errors,
  marks,
  rowHeader,
  rowHeaderWidth,
  handle,
  footer,
  onPlace,
  ...options
}: NumberGridProps) {
  const { t } = useText();
  const { columns, rows } = options;
  const grid = useGrid(options);
  const captionId = useId();
  const tellPlace = useEffectEvent((place: Place) => onPlace?.(place));
  useEffect(() => tellPlace(grid.focus), [grid.focus]);
  useImperativeHandle(handle, () => ({ goTo: (place) => grid.go(place) }));
  const onMouseDown = (event: MouseEvent) => {
    const place = placeOf(event);
    if (!place || event.button !== 0 || (event.target as Element).closest('input, textarea, [role=listbox]'))
      return;
    grid.go(place, event.shiftKey);
    if (event.shiftKey) event.preventDefault();
  };
  // On a telephone there are no keys before something is typed into.
  const onClick = (event: MouseEvent) => {
    if (isTouch(event) && placeOf(event) && grid.editing === null) grid.edit();
  };
  const onMouseMove = (event: MouseEvent) => {
    const place = placeOf(event);
    if (!place || event.buttons !== 1 || grid.editing !== null) return;
    if (place.row !== grid.focus.row || place.column !== grid.focus.column) grid.go(place, true);
  };
  return (
    <div className={styles.grid}>
      <p id={captionId} className={styles.caption}>
        {caption}
      </p>
      <div className={styles.scroll}>
        <table
          ref={grid.table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a real table.
          role="grid"
          aria-labelledby={captionId}
          aria-multiselectable="true"
          aria-rowcount={grid.size.rows + 1}
          aria-colcount={columns.length + 1}
          className={styles.table}
          style={rowHeaderWidth ? ({ '--name': `${rowHeaderWidth}ch` } as CSSProperties) : undefined}
          onKeyDown={grid.onKeyDown}
          onCopy={grid.onCopy}
          onCut={grid.onCopy}
          onPaste={grid.onPaste}
          onMouseDown={onMouseDown}
          onMouseMove={onMouseMove}
          onClick={onClick}
          onDoubleClick={(event) => {
            if (placeOf(event) && grid.editing === null) grid.edit();
          }}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className={rowHeader ? styles.name : styles.number}>
                {rowHeader ?? t('grid.number')}
              </th>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className={cellClass(column)}
                  style={column.width ? ({ '--wide': `${column.width}ch` } as CSSProperties) : undefined}
                >
                  {column.header}
                  {column.detail ? <span className={styles.detail}>{column.detail}</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: grid.size.rows }, (_, at) => (
              <Line
                key={rows[at]?.id ?? 'new'}
                at={at}
                grid={grid}
                options={options}
                errors={errors}
                marks={marks}
              />
            ))}
          </tbody>
          {footer ? <tfoot>{footer}</tfoot> : null}
        </table>
      </div>
      <Said grid={grid} options={options} errors={errors} marks={marks} />
      <Tools grid={grid} growing={options.newRow !== undefined} />
      {grid.doubt ? (
        <PasteQuestion
          doubt={grid.doubt}
          columns={columns}
          onAnswer={(writing) => grid.doubt && grid.paste(grid.doubt.block, grid.doubt.range, writing)}
          onClose={grid.dropDoubt}
        />
      ) : null}
    </div>
  );
}

interface PartProps {
  grid: Grid;
  options: GridOptions;
  errors: NumberGridProps['errors'];
  marks: NumberGridProps['marks'];
}

/** What the pointer reads in the title of a cell, for who goes by the keys: of the cell that the focus is in. */
function Said({ grid: { focus }, options: { columns, rows }, errors = {}, marks = {} }: PartProps) {
  const { t } = useText();
  const unreadText = useUnreadText();
  const column = columns[focus.column];
  const row = rows[focus.row];
  const unread = column && row?.cells[column.id]?.unread;
  const said =
    column && row
      ? (errors[row.id]?.[column.id] ??
        (unread === undefined ? marks[row.id]?.[column.id]?.text : unreadText(column, unread)))
      : undefined;
  return (
    <p className={`${styles.said} no-print`}>
      {column && said ? t('grid.said', { column: column.header, text: said }) : null}
    </p>
  );
}

interface LineProps extends PartProps {
  at: number;
}

function Line({ at, grid, options: { columns, rows }, errors, marks }: LineProps) {
  const { t } = useText();
  const { range, focus, editing } = grid;
  const row = rows[at];
  const selected = at >= range.top && at <= range.bottom;
  const here = focus.row === at;
  const column = columns[focus.column];
  return (
    <GridLine
      row={row}
      at={at}
      columns={columns}
      from={selected ? range.left : null}
      to={selected ? range.right : null}
      focused={here ? focus.column : null}
      errors={row ? errors?.[row.id] : undefined}
      marks={row ? marks?.[row.id] : undefined}
      rowName={row ? t('grid.row', { number: at + 1 }) : t('grid.newRow')}
      editor={
        here && editing !== null && column ? (
          <CellEditor
            column={column}
            place={focus}
            text={editing}
            onType={grid.type}
            onCommit={grid.commit}
            onLeave={grid.leave}
            onCancel={grid.cancel}
          />
        ) : null
      }
    />
  );
}

function Tools({ grid, growing }: { grid: Grid; growing: boolean }) {
  const { t } = useText();
  return (
    <div className={`${styles.tools} no-print`}>
      <Button onClick={() => grid.run({ kind: 'undo' })}>
        <Undo2 size={16} aria-hidden="true" />
        {t('grid.undo')}
      </Button>
      <Button onClick={() => grid.run({ kind: 'redo' })}>
        <Redo2 size={16} aria-hidden="true" />
        {t('grid.redo')}
      </Button>
      {growing ? (
        <Button onClick={grid.removeRows}>
          <Trash2 size={16} aria-hidden="true" />
          {t('grid.removeRows')}
        </Button>
      ) : null}
      <span className={styles.keys}>{t('grid.keys')}</span>
      <span className={styles.touch}>{t('grid.touch')}</span>
      <p className={styles.cut} role="status">
        {grid.cut > 0 ? t('grid.cut', { count: grid.cut }) : ''}
      </p>
    </div>
  );
}
