import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './state-message.module.css';

interface StateMessageProps {
  icon: LucideIcon;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Announced at once: for errors, not for emptiness. */
  alert?: boolean;
}

/** One shape for everything that stands where data should: empty, refused, failed, offline. */
export function StateMessage({ icon: Icon, title, children, action, alert }: StateMessageProps) {
  return (
    <div className={styles.message} role={alert ? 'alert' : undefined}>
      <Icon className={styles.icon} size={22} aria-hidden="true" />
      <p className={styles.title}>{title}</p>
      <div className={styles.text}>
        {children}
        {action ? <div className={styles.action}>{action}</div> : null}
      </div>
    </div>
  );
}
