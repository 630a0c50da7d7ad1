import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Account } from '@/api/generated/types.gen';
import { meQuery } from '@/api/queries';

const STORED = 'giam-ngheo.unit';
const listeners = new Set<() => void>();

/** A unit that one belongs to, whatever one does there. */
export interface OwnUnit {
  id: string;
  name: string;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Machines are shared: what one person has chosen is nothing to the next. */
const keyOf = (me: Account | undefined) => `${STORED}.${me?.userId ?? ''}`;

/** The units that one belongs to, each once, as the API orders them. */
function ownUnits(me: Account | undefined): OwnUnit[] {
  const named = (me?.units ?? []).flatMap(({ agencyId, agencyName, agencyCode }) =>
    agencyId ? [[agencyId, agencyName ?? agencyCode] as const] : [],
  );
  return [...new Map(named)].map(([id, name]) => ({ id, name }));
}

/**
 * The unit that one works for at the moment: forms and lists begin with it, and the page bears its name. It gives and takes no right:
 * whoever belongs to several units may act in each of them at any time.
 */
export function useActingUnit() {
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const units = ownUnits(me);
  const chosen = useSyncExternalStore(subscribe, () => localStorage.getItem(keyOf(me)));
  return {
    units,
    unit: units.find(({ id }) => id === chosen) ?? units[0] ?? null,
    choose: (id: string) => {
      localStorage.setItem(keyOf(me), id);
      for (const listener of listeners) listener();
    },
  };
}

/**
 * Where a form begins whose options are units: with the only one; with the unit that one works for, where all of them are one's own.
 * Who enters things of any unit is offered none: a wrong one is easily overlooked.
 */
export function useStartingUnit(options: readonly { value: string }[]): string {
  const { units, unit } = useActingUnit();
  const [first, another] = options;
  if (first && !another) return first.value;
  const own = new Set(units.map(({ id }) => id));
  return unit && options.every(({ value }) => own.has(value))
    ? (options.find(({ value }) => value === unit.id)?.value ?? '')
    : '';
}
