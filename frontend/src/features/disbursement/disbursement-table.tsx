import { Link } from '@tanstack/react-router';
import type { Agency, Disbursement, SubProjectSummary } from '@/api/generated/types.gen';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { SourceMark } from '@/components/source-mark';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { type Column, DataTable } from '@/ui/data-table';
import styles from './disbursement.module.css';
import { DisbursementMarks } from './disbursement-marks';

interface DisbursementTableProps {
  lines: readonly Disbursement[];
  agencies: readonly Agency[];
  subProjects: readonly SubProjectSummary[];
}

/** What a line adds to what is spent: a reversal takes its amount away. */
export function signed({ amount, reversesId }: Disbursement): number {
  return reversesId ? -amount : amount;
}

export function DisbursementTable({ lines, agencies, subProjects }: DisbursementTableProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const columns: Column<Disbursement>[] = [
    {
      id: 'voucher',
      header: t('disbursement.voucher'),
      cell: (line) => (
        <>
          <Link to="/kinh-phi/giai-ngan/$id" params={{ id: line.id }}>
            {line.voucher}
          </Link>
          {line.source.provenance === 'SAMPLE' ? <SourceMark source={line.source} /> : null}
          <span className={styles.under}>{formatDate(line.paidOn)}</span>
        </>
      ),
    },
    {
      id: 'subProject',
      header: t('disbursement.subProject'),
      cell: (line) => {
        const subProject = subProjects.find((one) => one.id === line.subProjectId);
        return (
          <span className={styles.whole} title={subProject?.name}>
            {subProject?.code ?? '–'}
          </span>
        );
      },
    },
    {
      id: 'source',
      header: t('disbursement.source'),
      cell: (line) => (
        <>
          {t(`funding.source.${line.fundingSource}`)}
          <span className={styles.under}>{t(`disbursement.capital.${line.capitalKind}`)}</span>
        </>
      ),
    },
    {
      id: 'agency',
      header: t('disbursement.agency'),
      cell: (line) =>
        agencies.find((agency) => agency.id === line.agencyId)?.shortName ?? t('agency.unknown'),
    },
    {
      id: 'content',
      header: t('disbursement.content'),
      wide: true,
      cell: (line) => (
        <>
          {line.content ?? '–'}
          {line.payee ? <span className={styles.under}>{line.payee}</span> : null}
        </>
      ),
    },
    { id: 'kind', header: t('disbursement.kind'), cell: (line) => t(`disbursement.kind.${line.kind}`) },
    {
      id: 'amount',
      header: `${t('disbursement.amount')} (${t(`app.unit.${unit}`)})`,
      numeric: true,
      cell: (line) => (
        <span className={`${styles.whole} ${line.reversedById ? styles.takenBack : ''}`}>
          <Money amount={signed(line)} />
        </span>
      ),
    },
    { id: 'marks', header: t('disbursement.marks'), cell: (line) => <DisbursementMarks line={line} /> },
  ];
  return (
    <DataTable
      caption={t('disbursement.caption')}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
    />
  );
}
