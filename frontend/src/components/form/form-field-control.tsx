import { type UseFormReturn, useWatch } from 'react-hook-form';
import { FilesControl } from '@/components/attachment/files-control';
import { type Field, type FormValues, listOf, type Option, textOf } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { formatMoney, parseMillions } from '@/lib/money';
import { formatNumber, parseNumber } from '@/lib/number';
import { describedBy, FormField, figuresClass, Tick, Ticks } from '@/ui/form-field';
import { useErrorText } from './error-text';

export function fieldId(name: string): string {
  return `field-${name}`;
}

interface ControlProps {
  field: Field;
  form: UseFormReturn<FormValues>;
}

/** The control that a field is typed into or chosen from, wired to its label, hint and error. */
export function FormFieldControl({ field, form }: ControlProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const broken = form.formState.errors[field.name];
  const error = broken ? errorText(field, broken) : null;
  const id = fieldId(field.name);
  const shell = {
    id,
    label: field.label,
    optional: field.required || field.kind === 'tick' ? undefined : t('form.optional'),
    hint: field.hint,
    error,
  };
  const chosenFiles = useWatch({ control: form.control, name: field.name, disabled: field.kind !== 'files' });
  const wired = {
    id,
    'aria-describedby': describedBy(id, field.hint, error),
    'aria-invalid': error ? true : undefined,
    'aria-required': field.required,
    ...form.register(field.name),
  };
  switch (field.kind) {
    case 'words':
      return (
        <FormField {...shell}>
          <textarea {...wired} rows={4} />
        </FormField>
      );
    case 'files':
      return (
        <FormField {...shell} group>
          <FilesControl
            name={field.label}
            single={field.single}
            value={listOf(chosenFiles)}
            onChange={(change) =>
              form.setValue(field.name, change(listOf(form.getValues(field.name))), {
                shouldValidate: Boolean(error),
              })
            }
          />
        </FormField>
      );
    case 'choice':
      return (
        <FormField {...shell}>
          <select {...wired}>
            <option value="">{field.empty ?? t('form.choose')}</option>
            {field.options
              .filter(({ value, kept }) => !kept || value === form.formState.defaultValues?.[field.name])
              .map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
          </select>
        </FormField>
      );
    case 'choices':
      return (
        <FormField {...shell} group>
          <Ticks>
            {tickedFirst(field.options, form.formState.defaultValues?.[field.name]).map((option) => (
              <Tick
                key={option.value}
                label={option.label}
                value={option.value}
                {...form.register(field.name)}
              />
            ))}
          </Ticks>
        </FormField>
      );
    case 'tick':
      return (
        <FormField {...shell} group>
          <Tick label={t('form.yes')} {...form.register(field.name)} />
        </FormField>
      );
    case 'number':
    case 'money':
      return (
        <FormField
          {...shell}
          narrow
          hint={
            <>
              {field.hint}
              <div>
                <ReadAs field={field} form={form} />
              </div>
            </>
          }
        >
          <input
            {...wired}
            aria-describedby={describedBy(id, true, error)}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className={figuresClass}
          />
        </FormField>
      );
    case 'date':
      return (
        <FormField {...shell} narrow>
          <input {...wired} type="text" autoComplete="off" placeholder="dd/MM/yyyy" />
        </FormField>
      );
    default: {
      const suggestions = field.suggestions ?? [];
      return (
        <FormField {...shell}>
          <input
            {...wired}
            type="text"
            autoComplete="off"
            list={suggestions.length > 0 ? `${id}-suggestions` : undefined}
          />
          {suggestions.length > 0 ? (
            <datalist id={`${id}-suggestions`}>
              {suggestions.map(({ value, label }) => (
                <option key={value} value={value} label={label} />
              ))}
            </datalist>
          ) : null}
        </FormField>
      );
    }
  }
}

/** Of a long list, what is ticked already is in sight. */
function tickedFirst(options: readonly Option[], ticked: unknown): Option[] {
  const isTicked = (option: Option) => Array.isArray(ticked) && ticked.includes(option.value);
  return [...options.filter(isTicked), ...options.filter((option) => !isTicked(option))];
}

/** How a figure is understood: `12.5` and `1.473` look alike and are not. */
function ReadAs({ field, form }: ControlProps) {
  const { t } = useText();
  const typed = textOf(useWatch({ control: form.control, name: field.name }));
  if (field.kind === 'money') {
    const amount = parseMillions(typed);
    return amount === null
      ? null
      : t('form.readAs', { value: `${formatMoney(amount, 'dong')} ${t('app.unit.dong')}` });
  }
  const value = parseNumber(typed);
  return value === null ? null : t('form.readAs', { value: formatNumber(value) });
}
