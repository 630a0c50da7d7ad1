import { useQuery } from '@tanstack/react-query';
import type { Amendment, TargetRequest } from '@/api/generated/types.gen';
import { amendmentChangesQuery } from '@/api/queries';
import { contentOf } from '@/components/amending/content-of';
import { useAmending } from '@/components/amending/use-amending';
import { keyOf } from './target-grid-model';

/** What the open draft amendment says of cells; null where it empties one. */
export type DraftedByCell = ReadonlyMap<string, TargetRequest | null>;

const NOTHING: DraftedByCell = new Map();

export interface GridDraft {
  /** The draft that what the plan states is written into; none where none is open, or who looks may not draft. */
  amendment: Amendment | null;
  /** Whether an amendment of the plan could be begun. */
  mayBegin: boolean;
  byCell: DraftedByCell;
  /** Tells two states of the draft apart. */
  state: string;
}

/** The draft amendment that the grid of the chosen plan writes into; null until that is known. */
export function useGridDraft(): GridDraft | null {
  const { loading, plan, draft } = useAmending('TARGET', undefined);
  const changes = useQuery({ ...amendmentChangesQuery(draft?.id ?? ''), enabled: draft !== null });
  if (loading) return null;
  const ofTargets = (draft ? (changes.data ?? []) : []).filter(({ kind }) => kind === 'TARGET');
  const byCell = ofTargets.flatMap(({ before, after }) => {
    const target = contentOf(after ?? before, 'TARGET');
    return target ? [[keyOf(target), contentOf(after, 'TARGET')] as const] : [];
  });
  return {
    amendment: draft,
    mayBegin: plan !== null && draft === null,
    byCell: byCell.length === 0 ? NOTHING : new Map(byCell),
    state: ofTargets.map(({ id, version }) => `${id}${version}`).join(),
  };
}
