import { ProblemError } from '@/api/problem';

/** All of a short list are known at once: what is not among them does not exist for this reader. */
export const NOT_AMONG_THEM = new ProblemError(404, 'not-found', null, 'not in the list');
