import type { Area, AreaSuccession } from '@/api/generated/types.gen';

/** The area that carries an area on, if there is one. */
export function successorOf(area: Area, areas: readonly Area[], successions: readonly AreaSuccession[]) {
  const succession = successions.find((one) => one.predecessorId === area.id);
  return succession ? areas.find((one) => one.id === succession.successorId) : undefined;
}

export function predecessorsOf(
  area: Area,
  areas: readonly Area[],
  successions: readonly AreaSuccession[],
): Area[] {
  const ids = successions.filter((one) => one.successorId === area.id).map((one) => one.predecessorId);
  return areas.filter((one) => ids.includes(one.id));
}
