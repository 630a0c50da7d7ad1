import type { Area } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import styles from './tile-map.module.css';

interface TileMapProps {
  areas: readonly Area[];
  /** What carries an area on since the districts ended. */
  successor: (area: Area) => Area | undefined;
  selected: string | undefined;
  onSelect: (id: string) => void;
}

/** Short enough for a tile; the full name stands in the table below. */
function shortName(area: Area | undefined): string {
  return area?.name.replace(/^Xã /, '').replace(/^Thị trấn /, 'TT ') ?? '–';
}

/**
 * The communes where they lie to each other, as no free boundaries of them exist. The places come from the
 * data; on a narrow screen the tiles keep them.
 */
export function TileMap({ areas, successor, selected, onSelect }: TileMapProps) {
  const { t } = useText();
  const inReadingOrder = [...areas].sort(
    (a, b) => (a.tileRow ?? 0) - (b.tileRow ?? 0) || (a.tileColumn ?? 0) - (b.tileColumn ?? 0),
  );
  return (
    <figure className={styles.figure}>
      <ul className={styles.grid} aria-label={t('area.map.label')}>
        {inReadingOrder.map((area) => (
          <li
            key={area.id}
            style={{ gridColumn: (area.tileColumn ?? 0) + 1, gridRow: (area.tileRow ?? 0) + 1 }}
          >
            <button
              type="button"
              className={styles.tile}
              aria-pressed={area.id === selected}
              onClick={() => onSelect(area.id)}
            >
              <span className={styles.name}>{shortName(area)}</span>
              <span className={styles.code}>{area.code}</span>
              <span className={styles.successor}>
                <span className="hidden-visually">{t('area.successor')}: </span>
                <span aria-hidden="true">→ </span>
                {shortName(successor(area))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <figcaption className={styles.caption}>{t('area.map.caption')}</figcaption>
    </figure>
  );
}
