import type { AuditAction } from '@/api/generated/types.gen';
import { dayParam, oneOf, textParam } from '@/lib/search-params';

export const ACTIONS: readonly AuditAction[] = ['INSERT', 'UPDATE', 'DELETE', 'READ'];

/** Which events are shown, and which of them is open; all of it stands in the address. */
export interface TrailFilter {
  actor?: string;
  unit?: string;
  operation?: string;
  action?: AuditAction;
  entity?: string;
  thing?: string;
  from?: string;
  to?: string;
  origin?: string;
  code?: string;
  event?: number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function trailFilter(search: Record<string, unknown>): TrailFilter {
  const event = Number(search.event);
  const thing = textParam(search.thing);
  return {
    actor: textParam(search.actor),
    unit: textParam(search.unit),
    operation: textParam(search.operation),
    action: oneOf(search.action, ACTIONS),
    entity: textParam(search.entity),
    thing: thing && UUID.test(thing) ? thing : undefined,
    from: dayParam(search.from),
    to: dayParam(search.to),
    origin: textParam(search.origin),
    code: textParam(search.code),
    event: Number.isSafeInteger(event) && event > 0 ? event : undefined,
  };
}

/** The filter as the API takes it; which event is open is no part of it. */
export function asked(filter: TrailFilter) {
  return {
    actor: filter.actor,
    agencyCode: filter.unit,
    operation: filter.operation,
    action: filter.action,
    entity: filter.entity,
    entityId: filter.thing,
    from: filter.from,
    to: filter.to,
    origin: filter.origin,
    requestCode: filter.code,
  };
}
