import { useId, useState } from 'react';
import { formatDate, parseDate } from '@/lib/date';
import styles from '@/ui/field.module.css';

interface DayFieldProps {
  label: string;
  /** `2024-02-28`, or empty. */
  value: string;
  onChange: (day: string) => void;
}

/** A day as people here type it. What is no day yet is kept as it is typed, and changes nothing. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === '' ? '' : formatDate(value));
  const unreadable = typed !== null && typed.trim() !== '' && parseDate(typed) === null;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles.control}
        type="text"
        size={11}
        inputMode="numeric"
        autoComplete="off"
        placeholder="dd/MM/yyyy"
        value={shown}
        aria-invalid={unreadable ? true : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          const day = parseDate(event.target.value);
          if (day || event.target.value.trim() === '') onChange(day ?? '');
        }}
        onBlur={() => {
          if (!unreadable) setTyped(null);
        }}
      />
    </div>
  );
}
