import type { Band, ProgressCommune, ProgressRow } from '@/api/generated/types.gen';
import { type Tile, TileGrid } from '@/components/tile-grid';
import { useText } from '@/i18n/use-text';
import { formatNumber } from '@/lib/number';
import { pairOf, percentText } from '@/lib/rate';
import { BAND_LOOKS } from './band-badge';
import styles from './progress.module.css';

const SHADES: Record<Band, NonNullable<Tile['shade']>> = {
  REACHED: 'strong',
  NEAR: 'middle',
  BEHIND: 'warn',
  NONE: 'none',
};

interface CommuneMapProps {
  row: ProgressRow;
  communes: readonly ProgressCommune[];
  selected: string | undefined;
  onSelect: (areaId: string) => void;
}

/** Each commune with its figure and how it stands, in words and by a mark. */
export function CommuneMap({ row, communes, selected, onSelect }: CommuneMapProps) {
  const { t } = useText();
  const figure = ({ accepted }: ProgressCommune) => {
    if (row.kind === 'RATIO') return percentText(null, pairOf(accepted.numerator, accepted.denominator));
    return accepted.value === null ? '–' : formatNumber(accepted.value, { maximumDecimals: row.decimals });
  };
  return (
    <TileGrid
      label={t('progress.map.label', { name: `${row.code} ${row.name}`, unit: row.unit })}
      caption={t('progress.map.caption', { unit: row.unit })}
      selected={selected}
      onSelect={onSelect}
      tiles={communes.map((commune) => {
        const { icon: Icon } = BAND_LOOKS[commune.accepted.band];
        return {
          id: commune.areaId,
          name: commune.areaName,
          column: commune.tileColumn ?? 0,
          row: commune.tileRow ?? 0,
          shade: SHADES[commune.accepted.band],
          children: (
            <>
              <span className={styles.value}>{figure(commune)}</span>
              <span className={styles.word}>
                <Icon size={12} aria-hidden="true" strokeWidth={2.4} />
                {t(`progress.band.${commune.accepted.band}`)}
              </span>
            </>
          ),
        };
      })}
    />
  );
}
