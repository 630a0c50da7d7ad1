import type { ResultRemark, ResultRow } from '@/api/generated/types.gen';
import type { GridColumn } from '@/components/number-grid/grid-model';
import { Notice } from '@/components/record/notice';
import { useRemarkText, useResultName } from '@/components/result-words';
import { useText } from '@/i18n/use-text';
import { useWrongText } from './cell-words';
import type { WrongCell } from './entry-wrong';
import styles from './result.module.css';

interface RemarksProps {
  rows: readonly ResultRow[];
  onGo: (row: ResultRow) => void;
}

/** Figures that came back, each with its own reason. */
export function Returned({ rows, onGo }: RemarksProps) {
  const { t } = useText();
  const nameOf = useResultName(rows);
  const returned = rows.filter(({ returnReason }) => returnReason);
  if (returned.length === 0) return null;
  return (
    <Notice title={t('result.returned', { count: returned.length })} tone="warn">
      <ul>
        {returned.map((row) => (
          <li key={row.resultId}>
            <button type="button" className={styles.place} onClick={() => onGo(row)}>
              {nameOf(row)}
            </button>{' '}
            – {row.returnReason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface WrongCellsProps {
  cells: readonly WrongCell[];
  rows: readonly ResultRow[];
  /** What the columns are called. */
  columns: readonly GridColumn[];
  onGo: (row: ResultRow, column: string) => void;
}

/** What is not saved until somebody mends it, each place to be gone to. */
export function WrongCells({ cells, rows, columns, onGo }: WrongCellsProps) {
  const { t } = useText();
  const nameOf = useResultName(rows);
  const textOf = useWrongText(columns);
  const headOf = (id: string) => columns.find((column) => column.id === id)?.header ?? '';
  if (cells.length === 0) return null;
  return (
    <Notice title={t('result.wrong', { count: cells.length })} tone="warn">
      <ul>
        {cells.map((cell) => (
          <li key={`${cell.row.resultId} ${cell.column}`}>
            <button type="button" className={styles.place} onClick={() => onGo(cell.row, cell.column)}>
              {nameOf(cell.row)}
            </button>{' '}
            – {headOf(cell.column)}: {textOf(cell)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What must be put right before the report goes in, each place to be gone to. */
export function Faults({ rows, onGo }: RemarksProps) {
  const { t } = useText();
  const wrong = rows.filter(({ faults }) => faults.some(({ type }) => type !== EMPTY));
  if (wrong.length === 0) return null;
  return (
    <Notice title={t('result.faults', { count: wrong.length })} tone="warn">
      <Places rows={wrong} remarks={({ faults }) => faults} onGo={onGo} />
    </Notice>
  );
}

/** What is not told yet; it stands below, as at first it is everything. */
export function Empties({ rows, onGo }: RemarksProps) {
  const { t } = useText();
  const empty = rows.filter(({ faults }) => faults.some(({ type }) => type === EMPTY));
  if (empty.length === 0) return null;
  return (
    <Notice title={t('result.empty', { count: empty.length, all: rows.length })} tone="info">
      <p>{t('result.empty.text')}</p>
      <Places rows={empty} remarks={() => []} onGo={onGo} />
    </Notice>
  );
}

const EMPTY = 'empty-without-note';

/** What somebody should look at again: a note says why it is right. */
export function Warnings({ rows, onGo }: RemarksProps) {
  const { t } = useText();
  const open = rows.filter(({ warnings, note }) => warnings.length > 0 && !note);
  if (open.length === 0) return null;
  return (
    <Notice title={t('result.warnings', { count: open.length })} tone="info">
      <p>{t('result.warnings.text')}</p>
      <Places rows={open} remarks={({ warnings }) => warnings} onGo={onGo} />
    </Notice>
  );
}

interface PlacesProps extends RemarksProps {
  remarks: (row: ResultRow) => readonly ResultRemark[];
}

function Places({ rows, remarks, onGo }: PlacesProps) {
  const nameOf = useResultName(rows);
  const text = useRemarkText();
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.resultId}>
          <button type="button" className={styles.place} onClick={() => onGo(row)}>
            {nameOf(row)}
          </button>
          {remarks(row).map((remark) => (
            <span key={remark.type}> – {text(remark)}</span>
          ))}
        </li>
      ))}
    </ul>
  );
}
