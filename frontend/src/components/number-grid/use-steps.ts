import { useRef } from 'react';
import type { GridRow } from './grid-model';

const MOST = 100;

type Rows = readonly GridRow[];

/** The last steps, to be undone and done again. */
export function useSteps(rows: Rows, onChange: (rows: Rows) => void) {
  const done = useRef<Rows[]>([]);
  const undone = useRef<Rows[]>([]);
  const step = (from: Rows[], to: Rows[]) => {
    const before = from.pop();
    if (!before) return;
    to.push(rows);
    onChange(before);
  };
  return {
    change: (next: Rows) => {
      if (next === rows) return;
      done.current = [...done.current, rows].slice(-MOST);
      undone.current = [];
      onChange(next);
    },
    undo: () => step(done.current, undone.current),
    redo: () => step(undone.current, done.current),
  };
}
