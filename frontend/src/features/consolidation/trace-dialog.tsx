import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { consolidationTraceQuery, type TracedSpot } from '@/api/consolidation-queries';
import type { ConsolidationTrace, SectionState } from '@/api/generated/types.gen';
import { QueryView } from '@/components/query-view';
import { ReportStateBadge } from '@/components/report-state';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetFigure } from '@/components/sheet/table-sheet';
import { useText } from '@/i18n/use-text';
import { formatNumber } from '@/lib/number';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';
import { Soft } from '@/ui/layout';
import styles from './consolidation.module.css';

type Line = ConsolidationTrace['lines'][number];

function told({ value, numerator, denominator, words }: Line): string {
  if (numerator !== null && denominator !== null)
    return `${formatNumber(numerator)} / ${formatNumber(denominator)}`;
  return value === null ? (words ?? '–') : formatNumber(value);
}

interface TraceDialogProps extends TracedSpot {
  id: string;
  title: string;
  onClose: () => void;
}

/** The reports behind a figure, as they were when it was taken. */
export function TraceDialog({ id, title, onClose, ...spot }: TraceDialogProps) {
  const { t } = useText();
  const trace = useQuery(consolidationTraceQuery(id, spot));
  const columns: SavedColumn<Line>[] = [
    {
      id: 'agency',
      header: t('consolidation.unit'),
      saved: ({ agencyName }) => agencyName,
      cell: (line) => (
        <Link to="/bao-cao/$reportId" params={{ reportId: line.reportId }}>
          {line.agencyName}
        </Link>
      ),
    },
    {
      id: 'round',
      header: t('consolidation.round'),
      saved: ({ roundName }) => roundName,
      cell: ({ roundName }) => roundName,
    },
    {
      id: 'area',
      header: t('consolidation.place'),
      saved: ({ areaName }) => areaName,
      cell: ({ areaName }) => areaName,
    },
    { id: 'figure', header: t('consolidation.figure'), numeric: true, saved: sheetFigure, cell: told },
    {
      id: 'state',
      header: t('consolidation.state'),
      saved: ({ state }) => t(`report.state.${state as SectionState}`),
      cell: ({ state }) => <ReportStateBadge state={state as SectionState} />,
    },
  ];
  return (
    <Dialog label={title} onClose={onClose} className={styles.trace}>
      <DialogContent actions={<Button onClick={onClose}>{t('consolidation.close')}</Button>}>
        <h2>{title}</h2>
        <QueryView queries={{ trace }} lines={6}>
          {(data) => (
            <>
              {data.trace.lines.length === 0 ? (
                <p>{t('consolidation.trace.none')}</p>
              ) : (
                <SavedTable
                  name={title}
                  caption={t('consolidation.trace.caption')}
                  columns={columns}
                  rows={data.trace.lines}
                  rowKey={({ resultId }) => resultId}
                />
              )}
              {data.trace.withheld > 0 ? (
                <Soft>{t('consolidation.trace.withheld', { count: data.trace.withheld })}</Soft>
              ) : null}
            </>
          )}
        </QueryView>
      </DialogContent>
    </Dialog>
  );
}
