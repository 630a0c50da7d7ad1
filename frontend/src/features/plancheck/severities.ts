import type { Severity } from '@/api/generated/types.gen';

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['GAP', 'WARNING', 'NOTE'];
