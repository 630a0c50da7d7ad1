import { Link } from '@tanstack/react-router';
import type { FundingSource, FundingSum, FundingSummary, StatedFunding } from '@/api/generated/types.gen';
import { StatedMoney } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { SourceMark } from '@/components/source-mark';
import { useText } from '@/i18n/use-text';
import { type Column, DataTable } from '@/ui/data-table';
import { Disclosure } from '@/ui/disclosure';
import { PlainList, Soft } from '@/ui/layout';

interface Row {
  source: FundingSource;
  sum: FundingSum;
  pending: StatedFunding[];
}

/** All sources that the plan names: those with amounts, and those that are only promised. */
export function SourceTable({
  summary,
  lines,
}: {
  summary: FundingSummary;
  lines: readonly StatedFunding[];
}) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const rows = summary.bySource.map((line): Row => {
    const own = lines.filter((one) => one.fundingSource === line.fundingSource);
    return { source: line.fundingSource, sum: line.sum, pending: own.filter((one) => one.amount === null) };
  });
  const columns: Column<Row>[] = [
    {
      id: 'source',
      header: t('funding.source'),
      cell: (row) => t(`funding.source.${row.source}`),
      sortBy: (row) => t(`funding.source.${row.source}`),
    },
    {
      id: 'amount',
      header: t('funding.amount', { unit: t(`app.unit.${unit}`) }),
      cell: (row) => <StatedMoney sum={row.sum} />,
      sortBy: (row) => row.sum.amount,
      numeric: true,
    },
    {
      id: 'words',
      header: t('funding.pendingWords'),
      cell: (row) => <PendingWords lines={row.pending} />,
      wide: true,
    },
  ];
  return (
    <DataTable
      caption={t('funding.bySource.caption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.source}
    />
  );
}

function PendingWords({ lines }: { lines: readonly StatedFunding[] }) {
  const { t } = useText();
  if (lines.length === 0) return null;
  return (
    <Disclosure summary={t('funding.pendingWords.show', { count: lines.length })}>
      <PlainList>
        {lines.map((line) => (
          <li key={line.id}>
            <Soft>“{line.pendingWords}”</Soft> <SourceMark source={line.source} />{' '}
            {line.subProjectId ? (
              <Link to="/du-an/$id" params={{ id: line.subProjectId }}>
                {t('funding.openSubProject')}
              </Link>
            ) : null}
          </li>
        ))}
      </PlainList>
    </Disclosure>
  );
}
