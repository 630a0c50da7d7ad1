import type { Area } from '@/api/generated/types.gen';
import { shortAreaName, TileGrid } from '@/components/tile-grid';
import { useText } from '@/i18n/use-text';
import styles from './tile-map.module.css';

interface TileMapProps {
  areas: readonly Area[];
  /** What carries an area on since the districts ended: several where it was split. */
  successors: (area: Area) => readonly Area[];
  selected: string | undefined;
  onSelect: (id: string) => void;
}

/** The communes where they lie to each other, each with what carries it on. */
export function TileMap({ areas, successors, selected, onSelect }: TileMapProps) {
  const { t } = useText();
  return (
    <TileGrid
      label={t('area.map.label')}
      caption={t('area.map.caption')}
      selected={selected}
      onSelect={onSelect}
      tiles={areas.map((area) => ({
        id: area.id,
        name: area.name,
        column: area.tileColumn ?? 0,
        row: area.tileRow ?? 0,
        children: (
          <>
            <span className={styles.code}>{area.code}</span>
            <span className={styles.successor}>
              <span className="hidden-visually">{t('area.successor')}: </span>
              <span aria-hidden="true">→ </span>
              {successors(area)
                .map(({ name }) => shortAreaName(name))
                .join(', ') || '–'}
            </span>
          </>
        ),
      }))}
    />
  );
}
