import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import type { Agency, ReconciliationStatus, TreasuryComparison } from '@/api/generated/types.gen';
import { agenciesQuery } from '@/api/queries';
import { treasuryComparisonQuery } from '@/api/treasury-queries';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { ExportButton } from '@/components/sheet/export-button';
import { useOwnPlan } from '@/components/use-own-plan';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Card } from '@/ui/card';
import { Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { ComparisonCounts } from './comparison-counts';
import { ComparisonTable } from './comparison-table';
import { RemoveStatement } from './remove-statement';
import { StatementHistory } from './statement-history';

interface ComparisonPageProps {
  id: string;
  status: ReconciliationStatus | undefined;
  onStatus: (status: ReconciliationStatus | undefined) => void;
}

/** How one list of the Treasury and the register agree, as it is now. */
export function ComparisonPage({ id, status, onStatus }: ComparisonPageProps) {
  const { t } = useText();
  const comparison = useQuery(treasuryComparisonQuery(id));
  const agencies = useQuery(agenciesQuery);
  useOwnPlan(comparison.data?.statement.planId);
  const over = <Link to="/kinh-phi/doi-chieu">{t('treasury.title')}</Link>;
  const statement = comparison.data?.statement;
  return (
    <>
      <PageTitle
        over={over}
        lead={
          statement
            ? `${statement.fileName} · ${t('app.period', {
                from: formatDate(statement.fromOn),
                to: formatDate(statement.toOn),
              })}`
            : null
        }
        aside={<ExportButton url={`/api/v1/treasury-statements/${id}/sheet`} query={{ status }} />}
      >
        {statement?.title ?? t('treasury.one')}
      </PageTitle>
      <QueryView queries={{ comparison, agencies }} lines={12}>
        {(data) => <Comparison {...data} status={status} onStatus={onStatus} />}
      </QueryView>
    </>
  );
}

interface ComparisonProps extends Omit<ComparisonPageProps, 'id'> {
  comparison: TreasuryComparison;
  agencies: readonly Agency[];
}

function Comparison({ comparison, agencies, status, onStatus }: ComparisonProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const mayRemove = usePermission('treasury:write');
  const { statement, counts, entries } = comparison;
  const shown = status ? entries.filter((entry) => entry.status === status) : entries;
  return (
    <Stack>
      <ComparisonCounts counts={counts} status={status} onStatus={onStatus} />
      <Card title={t('treasury.entries')} flush>
        {shown.length === 0 ? (
          <StateMessage icon={CircleCheck} title={t('treasury.entries.none')} />
        ) : (
          <ComparisonTable entries={shown} agencies={agencies} />
        )}
      </Card>
      <StatementHistory id={statement.id} />
      {mayRemove ? (
        <RemoveStatement
          statement={statement}
          onRemoved={() => void navigate({ to: '/kinh-phi/doi-chieu' })}
        />
      ) : null}
    </Stack>
  );
}
