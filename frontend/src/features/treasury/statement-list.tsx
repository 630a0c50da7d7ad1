import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileSearch } from 'lucide-react';
import type { TreasuryStatement } from '@/api/generated/types.gen';
import { treasuryStatementsQuery } from '@/api/treasury-queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { StateMessage } from '@/ui/state-message';

/** The Treasury's lists that were taken in; each leads to its comparison with the register. */
export function StatementList() {
  const { t } = useText();
  const plan = useChosenPlan();
  const statements = useQuery(treasuryStatementsQuery(plan.id));
  const columns: Column<TreasuryStatement>[] = [
    {
      id: 'title',
      header: t('treasury.name'),
      cell: ({ id, title }) => (
        <Link to="/kinh-phi/doi-chieu/$id" params={{ id }}>
          {title}
        </Link>
      ),
    },
    {
      id: 'period',
      header: t('treasury.period'),
      cell: ({ fromOn, toOn }) => t('app.period', { from: formatDate(fromOn), to: formatDate(toOn) }),
    },
    { id: 'lines', header: t('treasury.lines'), numeric: true, cell: ({ lineCount }) => lineCount },
    { id: 'file', header: t('treasury.file'), cell: ({ fileName }) => fileName },
    {
      id: 'uploaded',
      header: t('treasury.uploaded'),
      cell: ({ uploadedByName, uploadedAt }) => (
        <>
          {uploadedByName}, {formatMoment(new Date(uploadedAt))}
        </>
      ),
    },
  ];
  return (
    <QueryView queries={{ statements }} lines={6}>
      {(data) =>
        data.statements.length === 0 ? (
          <StateMessage icon={FileSearch} title={t('treasury.none')}>
            <p>{t('treasury.none.text')}</p>
          </StateMessage>
        ) : (
          <Card title={t('treasury.list')} flush>
            <DataTable
              caption={t('treasury.list.caption')}
              columns={columns}
              rows={data.statements}
              rowKey={({ id }) => id}
            />
          </Card>
        )
      }
    </QueryView>
  );
}
