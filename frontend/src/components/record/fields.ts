import { formatDate, parseDate } from '@/lib/date';
import { formatMoney, parseMillions } from '@/lib/money';
import { formatNumber, parseNumber } from '@/lib/number';

/** What a control holds: words as they were typed, a tick, or the ticked ones of several. */
export type FieldValue = string | boolean | string[];
export type FormValues = Record<string, FieldValue>;

export interface Option {
  value: string;
  label: string;
  /** Offered only where it was chosen already: nobody chooses it anew. */
  kept?: boolean;
}

/** A rule that is broken; its words are `form.error.<type>`, for the browser's checks and the server's alike. */
export interface BrokenRule {
  type: string;
  params?: Record<string, string>;
}

interface AnyField {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  /** Shown, checked and sent only then. */
  when?: (values: FormValues) => boolean;
  /** Where the request holds it, if not under its own name. */
  pointers?: readonly string[];
  /** How the history calls it, if not by its own name. */
  recordedAs?: string;
  check?: (values: FormValues) => BrokenRule | null;
}

/** One field: from it come the control, the checks, the comparison of two versions and the words of the history. */
export type Field = AnyField &
  (
    | { kind: 'words' | 'date' | 'number' | 'money' | 'tick' }
    /** What may be typed as well as chosen has suggestions. */
    | { kind: 'text'; suggestions?: readonly Option[] }
    /** Files that are uploaded as they are chosen; the value has their ids. */
    | { kind: 'files'; single?: boolean }
    | { kind: 'choice' | 'choices'; options: readonly Option[]; empty?: string }
  );

export function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** For requests: nothing typed is nothing, not an empty text. */
export function textOrNull(value: FieldValue | undefined): string | null {
  return textOf(value) || null;
}

/** The ticked ones of several. */
export function listOf(value: FieldValue | undefined): string[] {
  return Array.isArray(value) ? value : [];
}

export function numberOrNull(value: FieldValue | undefined): number | null {
  return parseNumber(textOf(value));
}

/** What receipts and vouchers tell is whole đồng: what has a comma was meant in millions. */
export function wholeDong(name: string): (values: FormValues) => BrokenRule | null {
  return (values) => {
    const amount = numberOrNull(values[name]);
    if (amount === null) return null;
    if (!Number.isInteger(amount)) return { type: 'whole-dong' };
    return amount <= 0 ? { type: 'positive' } : null;
  };
}

const UNDER_WAY = 'uploading:';

/** What stands for a file in a value until it has an id. */
export function underWay(key: string): string {
  return `${UNDER_WAY}${key}`;
}

export function isUnderWay(id: string): boolean {
  return id.startsWith(UNDER_WAY);
}

function isBlank(value: FieldValue | undefined): boolean {
  return Array.isArray(value) ? value.length === 0 : value !== true && textOf(value) === '';
}

const READERS: Partial<Record<Field['kind'], (text: string) => unknown>> = {
  date: parseDate,
  number: parseNumber,
  money: parseMillions,
};

/** The first rule that a field breaks. The server checks again, and more: here is only what needs no knowledge. */
export function brokenRule(field: Field, values: FormValues): BrokenRule | null {
  if (field.when && !field.when(values)) return null;
  const value = values[field.name];
  if (isBlank(value)) {
    const chosen = 'options' in field || field.kind === 'files';
    if (field.required) return { type: chosen ? 'not-null' : 'not-blank' };
  } else if (field.kind === 'files' && listOf(value).some(isUnderWay)) {
    return { type: 'uploading' };
  } else if (READERS[field.kind]?.(textOf(value)) === null) {
    return { type: field.kind };
  }
  return field.check?.(values) ?? null;
}

/** One spelling for each value: `1473,8` and `1.473,8` are no difference between two versions. */
function spelling(field: Field, value: FieldValue | undefined): string {
  if (Array.isArray(value)) return [...value].sort().join('\n');
  if (typeof value === 'boolean') return String(value);
  return String(READERS[field.kind]?.(textOf(value)) ?? textOf(value));
}

export function differ(field: Field, one: FormValues, other: FormValues): boolean {
  return spelling(field, one[field.name]) !== spelling(field, other[field.name]);
}

/** What an exact amount or number looks like in a control. */
export function typedMoney(amount: number | null): string {
  return amount === null ? '' : formatMoney(amount, 'million');
}

export function typedNumber(value: number | null): string {
  return value === null ? '' : formatNumber(value);
}

export function typedDate(date: string | null): string {
  return date === null ? '' : formatDate(date);
}
