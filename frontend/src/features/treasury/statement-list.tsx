import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileSearch } from 'lucide-react';
import type { TreasuryStatement } from '@/api/generated/types.gen';
import { treasuryStatementsQuery } from '@/api/treasury-queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { Card } from '@/ui/card';
import { StateMessage } from '@/ui/state-message';

/** The Treasury's lists that were taken in; each leads to its comparison with the register. */
export function StatementList() {
  const { t } = useText();
  const plan = useChosenPlan();
  const statements = useQuery(treasuryStatementsQuery(plan.id));
  const columns: SavedColumn<TreasuryStatement>[] = [
    {
      id: 'title',
      header: t('treasury.name'),
      saved: ({ title }) => title,
      cell: ({ id, title }) => (
        <Link to="/kinh-phi/doi-chieu/$id" params={{ id }}>
          {title}
        </Link>
      ),
    },
    {
      id: 'period',
      header: t('treasury.period'),
      saved: ({ fromOn, toOn }) => t('app.period', { from: formatDate(fromOn), to: formatDate(toOn) }),
      cell: ({ fromOn, toOn }) => t('app.period', { from: formatDate(fromOn), to: formatDate(toOn) }),
    },
    {
      id: 'lines',
      header: t('treasury.lines'),
      numeric: true,
      saved: ({ lineCount }) => lineCount,
      cell: ({ lineCount }) => lineCount,
    },
    {
      id: 'file',
      header: t('treasury.file'),
      saved: ({ fileName }) => fileName,
      cell: ({ fileName }) => fileName,
    },
    {
      id: 'uploaded',
      header: t('treasury.uploaded'),
      saved: (one) => `${one.uploadedByName}, ${formatMoment(new Date(one.uploadedAt))}`,
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
            <SavedTable
              name={t('treasury.list')}
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
