import { CircleAlert } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import styles from './form-field.module.css';

interface FormFieldProps {
  /** The id of the control; its hint and its error are found by it. */
  id: string;
  label: string;
  /** The word after the label of what may stay empty. */
  optional?: string;
  hint?: ReactNode;
  error?: string | null;
  narrow?: boolean;
  /** Several controls under one label. */
  group?: boolean;
  children: ReactNode;
}

/** The ids of what describes a control, in the order in which it is read out. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  const ids = [error ? `${id}-error` : null, hint ? `${id}-hint` : null];
  return ids.filter(Boolean).join(' ') || undefined;
}

/** A label, a control, a hint and, where something is to be mended, what. */
export function FormField({ id, label, optional, hint, error, narrow, group, children }: FormFieldProps) {
  const classes = [styles.field, error && styles.invalid, narrow && styles.narrow].filter(Boolean).join(' ');
  const words = (
    <>
      {label}
      {optional ? <span className={styles.optional}> {optional}</span> : null}
    </>
  );
  const around = (
    <>
      {hint ? (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <div id={`${id}-error`} className={styles.error}>
          <CircleAlert size={16} aria-hidden="true" />
          {error}
        </div>
      ) : null}
    </>
  );
  if (group) {
    return (
      <fieldset id={id} tabIndex={-1} className={classes} aria-describedby={describedBy(id, hint, error)}>
        <legend className={styles.label}>{words}</legend>
        {around}
        {children}
      </fieldset>
    );
  }
  return (
    <div className={classes}>
      <label className={styles.label} htmlFor={id}>
        {words}
      </label>
      {around}
      {children}
    </div>
  );
}

/** A box with the words beside it. */
export function Tick({ label, ...input }: { label: string } & ComponentProps<'input'>) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" {...input} />
      <span>{label}</span>
    </label>
  );
}

export function Ticks({ children }: { children: ReactNode }) {
  return <div className={styles.ticks}>{children}</div>;
}

/** Figures stand right, under each other. */
export const figuresClass = styles.figures;
