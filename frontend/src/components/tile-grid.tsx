import type { ReactNode } from 'react';
import styles from './tile-grid.module.css';

export interface Tile {
  id: string;
  name: string;
  column: number;
  row: number;
  /** What it says below its name. */
  children: ReactNode;
  /** Told by words and a mark in the tile too. */
  shade?: 'strong' | 'middle' | 'warn' | 'none';
}

interface TileGridProps {
  label: string;
  caption: string;
  tiles: readonly Tile[];
  selected: string | undefined;
  onSelect: (id: string) => void;
}

/** Short enough for a tile; the full name stands in the table beside it. */
export function shortAreaName(name: string | undefined): string {
  return name?.replace(/^Xã /, '').replace(/^Thị trấn /, 'TT ') ?? '–';
}

/**
 * The communes where they lie to each other, as no free boundaries of them exist. The places come from the
 * data; on a narrow screen the tiles keep them.
 */
export function TileGrid({ label, caption, tiles, selected, onSelect }: TileGridProps) {
  const inReadingOrder = [...tiles].sort((a, b) => a.row - b.row || a.column - b.column);
  return (
    <figure className={styles.figure}>
      <ul className={styles.grid} aria-label={label}>
        {inReadingOrder.map(({ id, name, column, row, children, shade }) => (
          <li key={id} style={{ gridColumn: column + 1, gridRow: row + 1 }}>
            <button
              type="button"
              className={shade ? `${styles.tile} ${styles[shade]}` : styles.tile}
              aria-pressed={id === selected}
              onClick={() => onSelect(id)}
            >
              <span className={styles.name}>{shortAreaName(name)}</span>
              {children}
            </button>
          </li>
        ))}
      </ul>
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}
