import { type ReactNode, useId } from 'react';
import styles from './card.module.css';

interface CardProps {
  title: ReactNode;
  /** Stands at the right of the title: a link to more, a mark, a switch. */
  aside?: ReactNode;
  /** No padding, for tables that reach the edges. */
  flush?: boolean;
  id?: string;
  children: ReactNode;
}

export function Card({ title, aside, flush, id, children }: CardProps) {
  const heading = useId();
  return (
    <section className={styles.card} aria-labelledby={heading} id={id}>
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        {aside}
      </div>
      <div className={flush ? styles.flush : styles.body}>{children}</div>
    </section>
  );
}
