import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { parseTsv, toTsv } from '@/lib/tsv';
import { bringInSight } from './bring-in-sight';
import { commandOf, type GridCommand } from './grid-keys';
import {
  cleared,
  copied,
  EMPTY,
  editText,
  filledDown,
  type GridColumn,
  type GridRow,
  isLocked,
  type Place,
  type Range,
  rangeOf,
  type Writing,
  withCell,
} from './grid-model';
import { type Pasted, pasted } from './paste';
import { readingsOf } from './paste-doubt';
import { readCell } from './read-cell';
import { useSteps } from './use-steps';

export interface GridOptions {
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  onChange: (rows: readonly GridRow[]) => void;
  /** Makes the row that is added by typing below the last one. */
  newRow?: () => GridRow;
  mostRows: number;
}

/** A block that may be meant in several ways. */
export interface Doubt {
  block: string[][];
  range: Range;
  readings: readonly Writing[];
}

const START: Place = { row: 0, column: 0 };

/** What is selected and edited, and what keys and clipboard do with it. */
export function useGrid({ columns, rows, onChange, newRow, mostRows }: GridOptions) {
  const [anchor, setAnchor] = useState(START);
  const [focus, setFocus] = useState(START);
  // What is typed into the focused cell, while it is edited.
  const [editing, setEditing] = useState<string | null>(null);
  const [doubt, setDoubt] = useState<Doubt | null>(null);
  const [cut, setCut] = useState(0);
  const steps = useSteps(rows, onChange);
  const table = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  // Below the last row stands one that is not there yet.
  const size = { rows: rows.length + (newRow && rows.length < mostRows ? 1 : 0), columns: columns.length };
  const range = rangeOf(anchor, focus);

  useEffect(() => {
    if (!moved.current || editing !== null) return;
    moved.current = false;
    const cell = table.current?.querySelector<HTMLElement>('td[tabindex="0"]');
    if (!cell) return;
    cell.focus({ preventScroll: true });
    bringInSight(cell);
  });

  const move = (to: Place, extend = false) => {
    moved.current = true;
    setFocus(to);
    if (!extend) setAnchor(to);
  };
  const rowAt = (at: number): GridRow | undefined => rows[at] ?? newRow?.();
  const edit = (typed?: string) => {
    const column = columns[focus.column];
    const row = rowAt(focus.row);
    if (!column || !row || isLocked(row, column)) return;
    setAnchor(focus);
    setEditing(typed ?? editText(column, row.cells[column.id] ?? EMPTY));
  };
  /** Ends the editing, keeps what was typed and takes the focus nowhere. Tells which row is the last one then. */
  const leave = (text: string): number => {
    const column = columns[focus.column];
    const row = rowAt(focus.row);
    moved.current = false;
    setEditing(null);
    const changed = column && row && text !== editText(column, row.cells[column.id] ?? EMPTY);
    if (!changed) return size.rows - 1;
    const next = [...rows];
    next[Math.min(focus.row, rows.length)] = withCell(row, column, readCell(column, text));
    steps.change(next);
    // Writing into the row that is not there yet makes another below it.
    return size.rows - (focus.row === rows.length ? 0 : 1);
  };
  const commit = (text: string, then: Place) => {
    const last = leave(text);
    move({
      row: Math.max(0, Math.min(then.row, last)),
      column: Math.max(0, Math.min(then.column, columns.length - 1)),
    });
  };
  /** Leads to a cell, whatever is done in another one. */
  const go = (to: Place, extend = false) => {
    // The editor goes before the browser takes the focus from it, and hears nothing of that.
    if (editing !== null) leave(editing);
    move(to, extend);
  };
  const put = (result: Pasted) => {
    moved.current = true;
    setCut(result.cut);
    setAnchor({ row: result.range.top, column: result.range.left });
    setFocus({ row: Math.max(result.range.top, result.range.bottom), column: result.range.right });
    steps.change(result.rows);
  };
  const paste = (block: string[][], where: Range, writing: Writing) => {
    setDoubt(null);
    put(pasted(block, { rows, columns, range: where, newRow, mostRows }, writing));
  };
  const run = (command: GridCommand) => {
    moved.current = true;
    switch (command.kind) {
      case 'move':
        return go(command.to, command.extend);
      case 'edit':
        return edit(command.typed);
      case 'clear':
        return steps.change(cleared(rows, columns, range));
      case 'fill':
        return steps.change(filledDown(rows, columns, range));
      case 'all':
        setAnchor(START);
        return setFocus({ row: Math.max(0, rows.length - 1), column: columns.length - 1 });
      default:
        return steps[command.kind]();
    }
  };
  return {
    table,
    size,
    range,
    focus,
    editing,
    doubt,
    cut,
    go,
    edit,
    type: setEditing,
    leave,
    commit,
    paste,
    run,
    cancel: () => {
      moved.current = true;
      setEditing(null);
      setFocus({ ...focus });
    },
    dropDoubt: () => setDoubt(null),
    /** Takes the selected rows out. */
    removeRows: () => {
      const kept = rows.filter((_, at) => at < range.top || at > range.bottom);
      if (kept.length < rows.length) steps.change(kept);
      go({ row: Math.min(range.top, Math.max(0, kept.length - 1)), column: focus.column });
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (editing !== null) return;
      const command = commandOf(event, focus, size);
      if (!command) return;
      event.preventDefault();
      run(command);
    },
    onCopy: (event: ClipboardEvent) => {
      if (editing !== null) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', toTsv(copied(rows, columns, range)));
      if (event.type === 'cut') steps.change(cleared(rows, columns, range));
    },
    onPaste: (event: ClipboardEvent) => {
      if (editing !== null) return;
      event.preventDefault();
      const text = event.clipboardData.getData('text/plain');
      // A picture or a file on the clipboard says nothing of cells, not that they are empty.
      if (text === '') return;
      const block = parseTsv(text);
      const readings = readingsOf(block, columns, range);
      if (readings.length > 1) setDoubt({ block, range, readings });
      else paste(block, range, 'vi');
    },
  };
}

export type Grid = ReturnType<typeof useGrid>;
