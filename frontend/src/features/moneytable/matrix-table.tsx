import { Link } from '@tanstack/react-router';
import type { FundingFigures, FundingMatrix, FundingSource } from '@/api/generated/types.gen';
import { PendingMoney } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { useText } from '@/i18n/use-text';
import { type Column, DataTable } from '@/ui/data-table';
import { Code } from '@/ui/layout';
import type { Explained } from './explanation';
import { Difference, Figure, Stated } from './figure';
import styles from './moneytable.module.css';

/** A sub-project as a whole, or one source of it. */
interface Line {
  key: string;
  subProjectId: string | null;
  code: string | null;
  name: string;
  source: FundingSource | null;
  words: string | null;
  figures: FundingFigures;
}

interface MatrixTableProps {
  matrix: FundingMatrix;
  ofAgency: boolean;
  onExplain: (explained: Explained) => void;
}

/** Sub-projects with their sources under them, and the four figures beside. */
export function MatrixTable({ matrix, ofAgency, onExplain }: MatrixTableProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const lines = useLines(matrix);
  const ledger: Column<Line>[] = [
    {
      id: 'allocated',
      header: t(ofAgency ? 'moneytable.received' : 'moneytable.allocated'),
      numeric: true,
      cell: (line) => <Allocated line={line} onExplain={onExplain} />,
    },
    ...(ofAgency
      ? []
      : [
          {
            id: 'difference',
            header: t('moneytable.difference'),
            numeric: true,
            cell: (line: Line) => <Difference figures={line.figures} />,
          },
        ]),
    {
      id: 'passedOn',
      header: t(ofAgency ? 'moneytable.given' : 'moneytable.passedOn'),
      numeric: true,
      cell: (line) => <Figure figures={line.figures} name="passedOn" />,
    },
    {
      id: 'spent',
      header: t('moneytable.spent'),
      numeric: true,
      cell: (line) => <Figure figures={line.figures} name="spent" />,
    },
    {
      id: 'remaining',
      header: t(ofAgency ? 'moneytable.held' : 'moneytable.remaining'),
      numeric: true,
      cell: (line) => <Figure figures={line.figures} name="remaining" />,
    },
  ];
  const columns: Column<Line>[] = [
    { id: 'name', header: t('moneytable.subProject'), wide: true, cell: (line) => <Name line={line} /> },
    {
      id: 'stated',
      header: t(ofAgency ? 'moneytable.statedOfWhole' : 'moneytable.stated'),
      numeric: true,
      cell: (line) =>
        line.words !== null && line.figures.stated.amount === null ? (
          <PendingMoney words={line.words} />
        ) : (
          <Stated figures={line.figures} />
        ),
    },
    ...ledger,
  ];
  const { total } = matrix;
  return (
    <DataTable
      caption={t('moneytable.table.caption', { unit: t(`app.unit.${unit}`) })}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.key}
      footer={{
        name: t('moneytable.total'),
        stated: <Stated figures={total} />,
        allocated: <Figure figures={total} name="allocated" />,
        difference: <Difference figures={total} />,
        passedOn: <Figure figures={total} name="passedOn" />,
        spent: <Figure figures={total} name="spent" />,
        remaining: <Figure figures={total} name="remaining" />,
      }}
    />
  );
}

function useLines(matrix: FundingMatrix): Line[] {
  const { t } = useText();
  const parts = (subProjectId: string | null): Line[] =>
    matrix.rows
      .filter((row) => row.subProjectId === subProjectId)
      .map((row) => ({
        key: `${subProjectId}-${row.fundingSource}`,
        subProjectId,
        code: null,
        name: t(`funding.source.${row.fundingSource}`),
        source: row.fundingSource,
        words: row.pendingWords,
        figures: row.figures,
      }));
  const lines = matrix.bySubProject.flatMap(({ subProjectId, code, name, figures }) => [
    { key: subProjectId, subProjectId, code, name, source: null, words: null, figures },
    ...parts(subProjectId),
  ]);
  return [...lines, ...parts(null)];
}

function Name({ line }: { line: Line }) {
  const { t } = useText();
  if (line.source === null && line.subProjectId !== null) {
    return (
      <span className={styles.whole}>
        <Code>{line.code}</Code>{' '}
        <Link to="/kinh-phi/dong-thoi-gian/$id" params={{ id: line.subProjectId }}>
          {line.name}
        </Link>
      </span>
    );
  }
  return line.subProjectId === null ? (
    <span className={styles.whole}>{t('moneytable.wholePlan', { source: line.name })}</span>
  ) : (
    <span className={styles.part}>{line.name}</span>
  );
}

/** What was allocated; pressing it tells by which decisions. */
function Allocated({ line, onExplain }: { line: Line; onExplain: (explained: Explained) => void }) {
  const { t } = useText();
  const figure = <Figure figures={line.figures} name="allocated" />;
  if (line.figures.allocated === null || line.subProjectId === null) return figure;
  const { subProjectId, source, name, figures } = line;
  return (
    <>
      <button
        type="button"
        className={`${styles.link} no-print`}
        title={t('moneytable.explain')}
        onClick={() => onExplain({ subProjectId, source, name, figures })}
      >
        {figure}
        <span className="hidden-visually"> {t('moneytable.explain')}</span>
      </button>
      <span className="print-only">{figure}</span>
    </>
  );
}
