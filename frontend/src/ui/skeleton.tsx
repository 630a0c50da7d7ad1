import styles from './skeleton.module.css';

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
