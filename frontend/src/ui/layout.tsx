import type { ReactNode } from 'react';
import styles from './layout.module.css';

export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}

/** Two columns where there is room: what is read at the left, what is looked up at the right. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}

/** The filters of a list, and how many of how many it shows. */
export function Filters({ children, count }: { children: ReactNode; count?: string }) {
  return (
    <div className={`${styles.filters} no-print`}>
      {children}
      {count ? (
        <p className={styles.count} role="status">
          {count}
        </p>
      ) : null}
    </div>
  );
}

export function Code({ children }: { children: ReactNode }) {
  return <span className={styles.code}>{children}</span>;
}

export function PlainList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.plain} aria-label={label}>
      {children}
    </ul>
  );
}

export function Prose({ text }: { text: string }) {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return (
    <div className={styles.prose}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}

/** The plan's own words, told apart from ours. */
export function Quote({ children }: { children: ReactNode }) {
  return <blockquote className={styles.quote}>{children}</blockquote>;
}

export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

export function Inline({ children }: { children: ReactNode }) {
  return <div className={styles.inline}>{children}</div>;
}

export function Soft({ children }: { children: ReactNode }) {
  return <span className={styles.soft}>{children}</span>;
}
