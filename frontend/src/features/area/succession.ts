import type { Area, AreaSuccession } from '@/api/generated/types.gen';

/** The areas that carry an area on: several where it was split. */
export function successorsOf(
  area: Area,
  areas: readonly Area[],
  successions: readonly AreaSuccession[],
): Area[] {
  const ids = successions.filter((one) => one.predecessorId === area.id).map((one) => one.successorId);
  return areas.filter((one) => ids.includes(one.id));
}

export function predecessorsOf(
  area: Area,
  areas: readonly Area[],
  successions: readonly AreaSuccession[],
): Area[] {
  const ids = successions.filter((one) => one.successorId === area.id).map((one) => one.predecessorId);
  return areas.filter((one) => ids.includes(one.id));
}

/** Their names; empty where there are none. */
export function namesOf(areas: readonly Area[]): string {
  return areas.map(({ name }) => name).join(', ');
}
