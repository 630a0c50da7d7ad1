import { Link } from '@tanstack/react-router';
import type { Agency, ReconciliationEntry } from '@/api/generated/types.gen';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { type Column, DataTable } from '@/ui/data-table';
import { STATUS_ICONS } from './comparison-counts';
import styles from './treasury.module.css';

interface ComparisonTableProps {
  entries: readonly ReconciliationEntry[];
  agencies: readonly Agency[];
}

/** Voucher by voucher: what the Treasury says, what the register says, and by how much they differ. */
export function ComparisonTable({ entries, agencies }: ComparisonTableProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const inUnit = (text: string) => `${text} (${t(`app.unit.${unit}`)})`;
  const columns: Column<ReconciliationEntry>[] = [
    {
      id: 'voucher',
      header: t('treasury.voucher'),
      cell: (entry) => (
        <>
          <Voucher entry={entry} />
          <Days entry={entry} />
        </>
      ),
    },
    {
      id: 'status',
      header: t('treasury.status'),
      cell: ({ status }) => (
        <Badge tone={status === 'MATCHED' ? 'info' : 'warn'} icon={STATUS_ICONS[status]}>
          {t(`treasury.status.${status}`)}
        </Badge>
      ),
    },
    {
      id: 'treasury',
      header: inUnit(t('treasury.ofTreasury')),
      numeric: true,
      cell: ({ treasuryAmount }) => (treasuryAmount === null ? '–' : <Money amount={treasuryAmount} />),
    },
    {
      id: 'register',
      header: inUnit(t('treasury.ofRegister')),
      numeric: true,
      cell: ({ registeredAmount }) => (registeredAmount === null ? '–' : <Money amount={registeredAmount} />),
    },
    {
      id: 'difference',
      header: inUnit(t('treasury.difference')),
      numeric: true,
      cell: ({ treasuryAmount, registeredAmount }) => (
        <Money amount={(treasuryAmount ?? 0) - (registeredAmount ?? 0)} />
      ),
    },
    {
      id: 'agency',
      header: t('disbursement.agency'),
      cell: ({ agencyId }) => agencies.find(({ id }) => id === agencyId)?.shortName ?? '–',
    },
    { id: 'payee', header: t('treasury.payee'), cell: ({ payee }) => payee ?? '–' },
    { id: 'content', header: t('treasury.content'), wide: true, cell: ({ content }) => content ?? '–' },
    {
      id: 'rows',
      header: t('treasury.rows'),
      cell: ({ rows }) => (rows.length > 0 ? rows.join(', ') : '–'),
    },
  ];
  return (
    <DataTable
      caption={t('treasury.entries.caption')}
      columns={columns}
      rows={entries}
      rowKey={({ rows, disbursementIds }) => `${rows.join(' ')} ${disbursementIds.join(' ')}`}
    />
  );
}

function Voucher({ entry: { voucher, disbursementIds } }: { entry: ReconciliationEntry }) {
  const [id] = disbursementIds;
  if (!id) return voucher;
  return (
    <Link to="/kinh-phi/giai-ngan/$id" params={{ id }}>
      {voucher}
    </Link>
  );
}

/** The day, or both where they differ: one of them is mistyped. */
function Days({ entry: { treasuryPaidOn, registeredPaidOn } }: { entry: ReconciliationEntry }) {
  const { t } = useText();
  if (treasuryPaidOn && registeredPaidOn && treasuryPaidOn !== registeredPaidOn) {
    return (
      <span className={styles.days}>
        {t('treasury.daysDiffer', {
          treasury: formatDate(treasuryPaidOn),
          register: formatDate(registeredPaidOn),
        })}
      </span>
    );
  }
  const day = treasuryPaidOn ?? registeredPaidOn;
  return day ? <span className={styles.days}>{formatDate(day)}</span> : null;
}
