import type { FieldError, MultipleFieldErrors } from 'react-hook-form';
import type { BrokenRule, Field } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';

/** A broken rule as the form library keeps it. */
export function asFieldError({ type, params }: BrokenRule): FieldError {
  return { type, types: params as MultipleFieldErrors | undefined };
}

/** What is wrong with a field, in the same words beside it and in the list above the form. */
export function useErrorText() {
  const { t, has } = useText();
  return (field: Field, error: { type?: unknown; types?: unknown }): string => {
    const id = `form.error.${String(error.type)}`;
    const params = (error.types ?? {}) as Record<string, string>;
    return t(has(id) ? id : 'form.error.other', { ...params, label: field.label });
  };
}
