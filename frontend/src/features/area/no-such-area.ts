import { ProblemError } from '@/api/problem';

/** All areas are known at once: one that is not among them does not exist for this reader. */
export const NO_SUCH_AREA = new ProblemError(404, 'not-found', null, 'no such area');
