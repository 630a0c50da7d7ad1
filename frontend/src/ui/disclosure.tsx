import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

/** Words that are wanted now and then: one line until they are asked for. */
export function Disclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className={styles.disclosure}>
      <summary>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
