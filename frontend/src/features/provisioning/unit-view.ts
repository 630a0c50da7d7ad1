import type { ProvisionedUnit, RoleHolder, UnitOfRoleHolders } from '@/api/generated/types.gen';
import { matches } from '@/lib/text';

export const UNIT_VIEWS = ['differing', 'empty', 'outsiders'] as const;

export interface UnitFilter {
  q?: string;
  /** Only units that differ, that nobody works for, or that people have roles in who should have none. */
  view?: (typeof UNIT_VIEWS)[number];
  sort?: string;
}

/** A unit as it is in Keycloak, with those who have roles in it; null while that is not known yet. */
export interface ShownUnit extends ProvisionedUnit {
  holders: readonly RoleHolder[] | null;
}

export const isInUse = ({ state }: Pick<ProvisionedUnit, 'state'>) =>
  state === 'IN_FORCE' || state === 'UNFINISHED';

export const isMendable = ({ differences }: ProvisionedUnit) => differences.some(({ mendable }) => mendable);

export function withHolders(
  units: readonly ProvisionedUnit[],
  known: readonly UnitOfRoleHolders[] | undefined,
): ShownUnit[] {
  return units.map((unit) => ({
    ...unit,
    holders: known ? (known.find(({ code }) => code === unit.code)?.holders ?? []) : null,
  }));
}

/** Whether a filter can't be answered before it is known who has which role. */
export const asksForPeople = ({ view }: UnitFilter) => view === 'empty' || view === 'outsiders';

/** Whether the filter keeps the unit; people are found by their names too. */
export function keeps({ q = '', view }: UnitFilter, unit: ShownUnit): boolean {
  const holders = unit.holders ?? [];
  const people = holders.map(({ fullName, userName }) => `${fullName} ${userName}`).join(' ');
  if (!matches(`${unit.name} ${unit.code} ${people}`, q)) return false;
  switch (view) {
    case 'differing':
      return unit.differences.length > 0;
    case 'empty':
      return isInUse(unit) && holders.every(({ enabled }) => !enabled);
    case 'outsiders':
      return holders.some(({ direct }) => direct || !isInUse(unit));
    default:
      return true;
  }
}
