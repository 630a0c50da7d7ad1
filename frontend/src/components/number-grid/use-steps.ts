import { useRef } from 'react';
import type { GridRow } from './grid-model';
import { applied, type Change, changesBetween, reversed } from './grid-steps';

const MOST = 100;

type Rows = readonly GridRow[];
type Step = readonly Change[];

/** The last steps, to be undone and done again: what they changed, so that what others write in the meantime stays. */
export function useSteps(rows: Rows, onChange: (rows: Rows) => void) {
  const done = useRef<Step[]>([]);
  const undone = useRef<Step[]>([]);
  const step = (from: Step[], to: Step[]) => {
    // A step that nothing is left of is passed over.
    for (let last = from.pop(); last; last = from.pop()) {
      const { rows: next, made } = applied(rows, last.map(reversed));
      if (made.length === 0) continue;
      to.push(made);
      onChange(next);
      return;
    }
  };
  return {
    change: (next: Rows) => {
      const changes = changesBetween(rows, next);
      if (changes.length === 0) return;
      done.current = [...done.current, changes].slice(-MOST);
      undone.current = [];
      onChange(next);
    },
    undo: () => step(done.current, undone.current),
    redo: () => step(undone.current, done.current),
  };
}
