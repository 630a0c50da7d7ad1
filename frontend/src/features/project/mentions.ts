import type { Mention } from '@/api/generated/types.gen';

/** Where a sub-project's text names a group. */
export const MENTIONS: readonly Mention[] = ['BENEFICIARY', 'PRIORITY', 'CONTENT'];
