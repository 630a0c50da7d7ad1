import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { formatMoney } from '@/lib/money';
import { formatNumber } from '@/lib/number';
import { type Field, type FieldValue, textOf } from './fields';

const NOTHING = '–';
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Values in words, for comparing versions and telling histories. */
export function useFieldText() {
  const { t } = useText();
  const chosen = (field: Field, value: string) =>
    ('options' in field ? field.options.find((option) => option.value === value)?.label : undefined) ?? value;
  const yesOrNo = (value: boolean) => t(value ? 'form.yes' : 'form.no');

  /** What a control holds. */
  const typed = (field: Field, value: FieldValue | undefined): string => {
    if (Array.isArray(value)) return value.map((one) => chosen(field, one)).join('; ') || NOTHING;
    if (typeof value === 'boolean') return yesOrNo(value);
    const text = textOf(value);
    if (text === '') return NOTHING;
    return field.kind === 'money' ? `${text} ${t('app.unit.million')}` : chosen(field, text);
  };

  /** A text of the database; several of a few words are one. */
  const written = (field: Field | undefined, value: string): string => {
    if (field?.kind === 'choices') return typed(field, value.split(' '));
    if (MOMENT.test(value)) return formatMoment(new Date(value));
    return field ? chosen(field, formatDate(value)) : formatDate(value);
  };

  /** What the history recorded. */
  const recorded = (field: Field | undefined, value: unknown): string => {
    if (value === null || value === undefined || value === '') return NOTHING;
    if (typeof value === 'boolean') return yesOrNo(value);
    if (typeof value === 'number') {
      if (field?.kind === 'money') return `${formatMoney(value, 'million')} ${t('app.unit.million')}`;
      return formatNumber(value);
    }
    if (typeof value === 'string') return written(field, value);
    return JSON.stringify(value);
  };
  return { typed, recorded };
}
