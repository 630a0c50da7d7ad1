import {
  CircleDot,
  FilePen,
  FlaskConical,
  GitCompareArrows,
  Lightbulb,
  Lock,
  type LucideIcon,
} from 'lucide-react';
import type { Target, TargetGrid } from '@/api/generated/types.gen';
import type { CellMark } from '@/components/number-grid/grid-line';
import type { MessageId } from '@/i18n/message-id';
import { useText } from '@/i18n/use-text';
import { isWritable, keyOf, placeOf } from './target-grid-model';
import { useRefusalText } from './target-grid-notices';
import type { TargetEntry } from './use-target-grid';

type ByCell<T> = Record<string, Record<string, T>>;

const CONFLICT = { icon: GitCompareArrows, text: 'indicator.grid.cell.conflict' } as const;
const UNSAVED = { icon: CircleDot, text: 'indicator.grid.cell.unsaved' } as const;
const LOCKED = { icon: Lock, text: 'indicator.grid.cell.locked' } as const;
const DRAFTED = { icon: FilePen, text: 'indicator.grid.cell.drafted' } as const;
const SAMPLE = { icon: FlaskConical, text: 'app.provenance.SAMPLE.hint' } as const;
const ASSUMED = { icon: Lightbulb, text: 'app.provenance.ASSUMED.hint' } as const;

function whose({ source: { provenance } }: Target): { icon: LucideIcon; text: MessageId } | null {
  if (provenance === 'SAMPLE') return SAMPLE;
  return provenance === 'ASSUMED' ? ASSUMED : null;
}

/** What is wrong with cells, whose word their figures are, and what is not saved yet. */
export function useTargetMarks(grid: TargetGrid, entry: TargetEntry) {
  const { t } = useText();
  const refusal = useRefusalText();
  const errors: ByCell<string> = {};
  const marks: ByCell<CellMark> = {};
  const mark = (key: string, look: { icon: LucideIcon; text: MessageId }) => {
    const { areaId, indicatorId } = placeOf(key);
    marks[areaId] = { ...marks[areaId], [indicatorId]: { icon: look.icon, text: t(look.text) } };
  };
  const mayWrite = grid.allowedActions.includes('EDIT');
  for (const target of grid.cells) {
    const look = whose(target) ?? (mayWrite && !isWritable(grid, target, entry.gridDraft) ? LOCKED : null);
    if (look) mark(keyOf(target), look);
  }
  for (const key of entry.gridDraft.byCell.keys()) mark(key, DRAFTED);
  for (const key of Object.keys(entry.typed)) mark(key, UNSAVED);
  for (const key of entry.conflicts) mark(key, CONFLICT);
  for (const [key, refused] of Object.entries(entry.refusals)) {
    const { areaId, indicatorId } = placeOf(key);
    errors[areaId] = { ...errors[areaId], [indicatorId]: refusal(refused) };
  }
  return { errors, marks };
}
