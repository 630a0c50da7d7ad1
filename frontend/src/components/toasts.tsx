import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '@/i18n/use-text';
import { closeAllToasts, closeToast, showToast, type Toast, useToasts } from './toast-store';
import styles from './toasts.module.css';

/** Long enough to read it, think again and reach for the button. */
const STAYS = 20_000;

/** What was just done, with the way back. Announced, never in the way of typing. */
export function Toasts() {
  const toasts = useToasts();
  // Whoever signs in next has nothing to undo.
  useEffect(() => closeAllToasts, []);
  return (
    <div className={`${styles.toasts} no-print`} role="status">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast: { id, text, undo } }: { toast: Toast }) {
  const { t } = useText();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => closeToast(id), STAYS);
    return () => clearTimeout(timer);
  }, [id, held]);
  const takeBack = () => {
    closeToast(id);
    undo?.().then(
      () => showToast({ text: t('form.undone') }),
      () => showToast({ text: t('form.undo.failed') }),
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nobody must act here; it only stays while it is looked at.
    <div
      className={styles.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{text}</span>
      {undo ? (
        <button type="button" onClick={takeBack}>
          {t('form.undo')}
        </button>
      ) : null}
      <button
        type="button"
        className={styles.close}
        aria-label={t('app.close')}
        onClick={() => closeToast(id)}
      >
        <X size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
