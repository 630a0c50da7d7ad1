import { type ReactNode, useEffect, useRef } from 'react';
import styles from './dialog.module.css';

interface DialogProps {
  label: string;
  onClose: () => void;
  place?: 'middle' | 'wide' | 'top' | 'side';
  className?: string;
  children: ReactNode;
}

/** The browser's own modal dialog: it traps the focus, closes on Esc and gives the focus back. */
export function Dialog({ label, onClose, place = 'middle', className, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (ref.current && !ref.current.open) ref.current.showModal();
  }, []);
  const classes = [styles.dialog, place !== 'middle' && styles[place], className].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click only closes by the backdrop; keys have Esc.
    <dialog
      ref={ref}
      className={classes}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      {children}
    </dialog>
  );
}

export function DialogContent({ children, actions }: { children: ReactNode; actions: ReactNode }) {
  return (
    <div className={styles.content}>
      {children}
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
