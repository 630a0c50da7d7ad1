import styles from './skeleton.module.css';

/** One line of what is still on its way, beside what is there; who waits is told once for all of them, by whoever shows them. */
export function SkeletonLine() {
  return <div className={`${styles.skeleton} ${styles.alone}`} aria-hidden="true" />;
}

/** The shape of text or of a table's rows, until they are there. */
export function SkeletonLines({ lines, label }: { lines: number; label: string }) {
  const rows = Array.from({ length: lines }, (_, row) => `line-${row}`);
  return (
    <div className={styles.skeleton} role="status" aria-busy="true">
      <span className="hidden-visually">{label}</span>
      {rows.map((row) => (
        <div key={row} className={styles.bar} />
      ))}
    </div>
  );
}
