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
  // Whoever selects text and lets go outside of the dialog means the text, not the backdrop.
  const pressed = useRef<EventTarget | null>(null);
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
      onMouseDown={(event) => {
        pressed.current = event.target;
      }}
      onClick={(event) => {
        const { target, currentTarget } = event;
        if (target === currentTarget && pressed.current === currentTarget) currentTarget.close();
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
