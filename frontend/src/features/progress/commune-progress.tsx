import { useQuery } from '@tanstack/react-query';
import { Landmark } from 'lucide-react';
import type { ProgressCommunes, ProgressRow } from '@/api/generated/types.gen';
import { progressCommunesQuery } from '@/api/progress-queries';
import { QueryView } from '@/components/query-view';
import { ExportButton } from '@/components/sheet/export-button';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Card } from '@/ui/card';
import { Inline, Soft, Stack } from '@/ui/layout';
import { Segmented } from '@/ui/segmented';
import { StateMessage } from '@/ui/state-message';
import { CommuneMap } from './commune-map';
import { CommuneTable } from './commune-table';
import styles from './progress.module.css';
import type { ProgressView } from './progress-view';

interface CommuneProgressProps {
  row: ProgressRow;
  /** The day since which other units carry the communes on. */
  laterFrom: string | undefined;
  view: ProgressView;
  onView: (view: ProgressView) => void;
}

/** The communes by how much of their target they have reached: as a map of tiles, and ranked in a table. */
export function CommuneProgress({ row, laterFrom, view, onView }: CommuneProgressProps) {
  const { t } = useText();
  const areasAsOf = view.units === 'new' ? laterFrom : undefined;
  const communes = useQuery(progressCommunesQuery(row.indicatorId, view.asOf, areasAsOf));
  return (
    <Card
      title={t('progress.communes')}
      flush
      aside={
        <Inline>
          {laterFrom ? (
            <div className="no-print">
              <Segmented
                label={t('progress.units')}
                value={view.units ?? 'year'}
                options={[
                  { value: 'year', label: t('progress.units.year') },
                  { value: 'new', label: t('progress.units.new', { day: formatDate(laterFrom) }) },
                ]}
                onChange={(units) =>
                  onView({ ...view, units: units === 'new' ? 'new' : undefined, area: undefined })
                }
              />
            </div>
          ) : null}
          <ExportButton
            url={`/api/v1/sheets/progress-communes/${row.indicatorId}`}
            query={{ asOf: view.asOf, areasAsOf }}
          />
        </Inline>
      }
    >
      <QueryView queries={{ communes }} lines={14}>
        {(data) => <Communes row={row} communes={data.communes} view={view} onView={onView} />}
      </QueryView>
    </Card>
  );
}

interface CommunesProps extends Omit<CommuneProgressProps, 'laterFrom'> {
  communes: ProgressCommunes;
}

function Communes({ row, communes: { rows }, view, onView }: CommunesProps) {
  const { t } = useText();
  const onSelect = (area: string) => onView({ ...view, area: area === view.area ? undefined : area });
  if (rows.every(({ accepted }) => accepted.asked === 0)) {
    return (
      <StateMessage icon={Landmark} title={t('progress.communes.none')}>
        <p>{t('progress.communes.none.text')}</p>
      </StateMessage>
    );
  }
  const placed = rows.filter(({ tileColumn, tileRow }) => tileColumn !== null && tileRow !== null);
  return (
    <Stack>
      <div className={styles.map}>
        {placed.length > 0 ? (
          <CommuneMap row={row} communes={placed} selected={view.area} onSelect={onSelect} />
        ) : (
          <Soft>{t('progress.map.none')}</Soft>
        )}
      </div>
      <CommuneTable row={row} communes={rows} selected={view.area} onSelect={onSelect} />
    </Stack>
  );
}
