import type { KeyboardEvent } from 'react';
import type { Place } from './grid-model';

/** What a key means while no cell is edited. */
export type GridCommand =
  | { kind: 'move'; to: Place; extend: boolean }
  | { kind: 'edit'; typed?: string }
  | { kind: 'clear' | 'fill' | 'undo' | 'redo' | 'all' };

interface Size {
  rows: number;
  columns: number;
}

const STEPS: Record<string, [down: number, across: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

function bounded(place: Place, { rows, columns }: Size): Place {
  return {
    row: Math.max(0, Math.min(place.row, rows - 1)),
    column: Math.max(0, Math.min(place.column, columns - 1)),
  };
}

/** Where a key leads from the cell that it was pressed in; null where it leads nowhere. */
function goal(event: KeyboardEvent, { row, column }: Place, size: Size): Place | null {
  const far = event.ctrlKey || event.metaKey;
  const step = STEPS[event.key];
  if (step && !far) return bounded({ row: row + step[0], column: column + step[1] }, size);
  // To the edge, as spreadsheets do.
  if (step) return bounded({ row: row + step[0] * size.rows, column: column + step[1] * size.columns }, size);
  if (event.key === 'Home') return { row: far ? 0 : row, column: 0 };
  if (event.key === 'End') return { row: far ? size.rows - 1 : row, column: size.columns - 1 };
  return null;
}

const WITH_CONTROL: Record<string, 'fill' | 'undo' | 'redo' | 'all'> = {
  d: 'fill',
  z: 'undo',
  y: 'redo',
  a: 'all',
};

/** Whether an input method is at work: its keys are its own. */
function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.key === 'Process' || event.key === 'Dead';
}

function withControl(event: KeyboardEvent): GridCommand | null {
  const key = event.key.toLowerCase();
  const kind = key === 'z' && event.shiftKey ? 'redo' : WITH_CONTROL[key];
  return kind ? { kind } : null;
}

function alone(key: string): GridCommand | null {
  if (key === 'Enter' || key === 'F2') return { kind: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  return key.length === 1 ? { kind: 'edit', typed: key } : null;
}

export function commandOf(event: KeyboardEvent, from: Place, size: Size): GridCommand | null {
  if (isComposing(event) || event.altKey) return null;
  const to = goal(event, from, size);
  if (to) return { kind: 'move', to, extend: event.shiftKey };
  return event.ctrlKey || event.metaKey ? withControl(event) : alone(event.key);
}
