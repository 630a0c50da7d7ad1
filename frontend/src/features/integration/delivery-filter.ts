import type { WebhookDeliveryState } from '@/api/generated/types.gen';
import { oneOf, textParam } from '@/lib/search-params';

export const DELIVERY_STATES: readonly WebhookDeliveryState[] = [
  'PENDING',
  'DELIVERED',
  'FAILED',
  'CANCELLED',
];

/** Which messages the log shows, and which of them is open. */
export interface DeliveryFilter {
  state?: WebhookDeliveryState;
  message?: string;
}

export function deliveryFilter(search: Record<string, unknown>): DeliveryFilter {
  return { state: oneOf(search.state, DELIVERY_STATES), message: textParam(search.message) };
}
