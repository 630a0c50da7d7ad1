import type { FieldError, MultipleFieldErrors } from 'react-hook-form';
import type { BrokenRule, Field } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { formatNumber } from '@/lib/number';

/** A broken rule as the form library keeps it. */
export function asFieldError({ type, params }: BrokenRule): FieldError {
  return { type, types: params as MultipleFieldErrors | undefined };
}

/** A number with decimals comes as the API writes it: `66.6667`. */
function inWords(value: string): string {
  return /^-?\d+\.\d+$/.test(value) ? formatNumber(Number(value)) : value;
}

/** What is wrong with a field, in the same words beside it and in the list above the form. */
export function useErrorText() {
  const { t, has } = useText();
  return (field: Field, error: { type?: unknown; types?: unknown }): string => {
    const rule = `form.error.${String(error.type)}`;
    // A rule says of some kinds of fields something else: a size is no length of files.
    const ofKind = `form.error.${String(error.type)}.${field.kind}`;
    const id = has(ofKind) ? ofKind : rule;
    const params = Object.fromEntries(
      Object.entries((error.types ?? {}) as Record<string, string>).map(([name, value]) => [
        name,
        inWords(value),
      ]),
    );
    return t(has(id) ? id : 'form.error.other', { ...params, label: field.label });
  };
}
