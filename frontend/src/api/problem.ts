/** One place of the input that is at fault. */
export interface FieldProblem {
  /** A JSON pointer into the body. */
  pointer: string;
  /** The key of the rule that it breaks. */
  type: string;
  params: Record<string, string>;
}

/** Who saved meanwhile, and when. */
export interface Meanwhile {
  actor: string;
  occurredAt: string;
}

const URN = /^urn:giam-ngheo:problem:/;

/** What the API refused, or why it could not be reached. `status` 0 means: no answer at all. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  readonly status: number;
  /** The stable key of the kind of problem, such as `stale-version`. */
  readonly type: string;
  /** The code of the request, to be read out over the phone. */
  readonly code: string | null;
  readonly errors: readonly FieldProblem[];
  /** In how many seconds to ask again, where the answer says so. */
  readonly retryAfter: number | null;
  /** Who was faster, where a newer version stands in the way and its history could be asked. */
  meanwhile: Meanwhile | null = null;

  constructor(
    status: number,
    type: string,
    code: string | null,
    message: string,
    errors: readonly FieldProblem[] = [],
    retryAfter: number | null = null,
  ) {
    super(message);
    this.status = status;
    this.type = type;
    this.code = code;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

interface ProblemBody {
  type?: unknown;
  title?: unknown;
  detail?: unknown;
  code?: unknown;
  errors?: unknown;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function seconds(header: string | null | undefined): number | null {
  return header && /^\d+$/.test(header) ? Number(header) : null;
}

interface Answer {
  status: number;
  headers: Pick<Headers, 'get'>;
}

/** Turns whatever a request threw into a problem; a cancelled request stays what it is. */
export function toProblem(error: unknown, response: Answer | undefined): unknown {
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  const body = (typeof error === 'object' && error !== null ? error : {}) as ProblemBody;
  const status = response?.status ?? 0;
  return new ProblemError(
    status,
    text(body.type)?.replace(URN, '') ?? 'about:blank',
    text(body.code) ?? (status ? `HTTP ${status}` : null),
    text(body.detail) ?? text(body.title) ?? 'no answer',
    Array.isArray(body.errors) ? (body.errors as FieldProblem[]) : [],
    seconds(response?.headers.get('Retry-After')),
  );
}
