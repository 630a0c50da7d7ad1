import type { ObstacleState } from '@/api/generated/types.gen';

/** What the address of the list may say: read before the list itself is there, so it stands apart from it. */
export interface ObstacleFilter {
  q?: string;
  state?: ObstacleState;
  agency?: string;
  subProject?: string;
  overdue?: boolean;
  order?: (typeof ORDERS)[number];
}

export const OBSTACLE_STATES: readonly ObstacleState[] = [
  'OPEN',
  'ESCALATED',
  'ANSWERED',
  'CLOSED',
  'REOPENED',
];

export const ORDERS = ['dueOn', '-touchedAt', '-reportedAt', 'title'] as const;
