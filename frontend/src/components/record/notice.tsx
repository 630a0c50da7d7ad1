import { type ReactNode, useId } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  title: string;
  tone: 'warn' | 'info';
  actions?: ReactNode;
  children?: ReactNode;
}

/** What stands above a form: what is to be mended, what is in the way, what was kept. It can take the focus. */
export function Notice({ title, tone, actions, children }: NoticeProps) {
  const heading = useId();
  return (
    <section tabIndex={-1} aria-labelledby={heading} className={`${styles.notice} ${styles[tone]}`}>
      <h2 id={heading}>{title}</h2>
      {children}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </section>
  );
}
