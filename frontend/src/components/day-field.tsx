import { useId, useState } from 'react';
import { useText } from '@/i18n/use-text';
import { formatDate, parseDate } from '@/lib/date';
import styles from './day-field.module.css';

interface DayFieldProps {
  label: string;
  /** `2024-06-01`; empty where none is chosen. */
  value: string;
  /** What holds while nothing is typed, e.g. today. */
  empty?: string;
  onChange: (value: string) => void;
}

/** A day to look from, typed day first; it counts when Enter is pressed or the field is left. */
export function DayField({ label, value, empty, onChange }: DayFieldProps) {
  const { t } = useText();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value ? formatDate(value) : '');
  const wrong = typed !== null && typed.trim() !== '' && parseDate(typed) === null;
  const take = () => {
    if (typed === null || wrong) return;
    setTyped(null);
    const day = parseDate(typed) ?? '';
    if (day !== value) onChange(day);
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles.control}
        type="text"
        autoComplete="off"
        placeholder={empty ?? 'dd/MM/yyyy'}
        value={shown}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-error` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
        }}
      />
      {wrong ? (
        <span id={`${id}-error`} className={styles.error} role="alert">
          {t('form.error.date', { label })}
        </span>
      ) : null}
    </div>
  );
}
