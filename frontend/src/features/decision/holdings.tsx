import { useQuery } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { balancesQuery } from '@/api/decision-queries';
import type { Agency, Balance, SubProjectSummary } from '@/api/generated/types.gen';
import { Money } from '@/components/money';
import type { GridRow } from '@/components/number-grid/grid-model';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { type Taking, takings } from './decision-lines';
import { useAgencyName } from './decision-words';

interface HoldingsProps {
  planId: string;
  rows: readonly GridRow[];
  agencies: readonly Agency[];
  subProjects: readonly SubProjectSummary[];
}

function heldOf(balances: readonly Balance[], taking: Taking): number {
  const found = balances.find(
    (one) =>
      one.subProjectId === taking.subProjectId &&
      one.fundingSource === taking.source &&
      one.capitalKind === taking.capital &&
      one.agencyId === taking.agencyId,
  );
  return found?.held ?? 0;
}

/** What those hold now whom the rows take from, and what they would be left with. */
export function Holdings({ planId, rows, agencies, subProjects }: HoldingsProps) {
  const { t } = useText();
  const agencyName = useAgencyName(agencies);
  const balances = useQuery(balancesQuery(planId));
  const taken = takings(rows);
  if (taken.length === 0) return null;
  return (
    <Card title={t('decision.holdings')} flush>
      <QueryView queries={{ balances }} lines={3}>
        {(data) => {
          const columns: Column<Taking>[] = [
            { id: 'agency', header: t('decision.line.from'), cell: (one) => agencyName(one.agencyId) },
            {
              id: 'subProject',
              header: t('decision.line.subProject'),
              cell: (one) => subProjects.find(({ id }) => id === one.subProjectId)?.code,
            },
            {
              id: 'source',
              header: t('decision.line.source'),
              cell: (one) => `${t(`funding.source.${one.source}`)}, ${t(`decision.capital.${one.capital}`)}`,
            },
            {
              id: 'held',
              header: t('decision.holdings.held'),
              numeric: true,
              cell: (one) => <Money amount={heldOf(data.balances, one)} withUnit />,
            },
            {
              id: 'taken',
              header: t('decision.holdings.taken'),
              numeric: true,
              cell: (one) => <Money amount={one.taken} withUnit />,
            },
            {
              id: 'left',
              header: t('decision.holdings.left'),
              numeric: true,
              cell: (one) => <Left amount={heldOf(data.balances, one) - one.taken} />,
            },
          ];
          return (
            <DataTable
              caption={t('decision.holdings.caption')}
              columns={columns}
              rows={taken}
              rowKey={(one) => one.key}
            />
          );
        }}
      </QueryView>
    </Card>
  );
}

function Left({ amount }: { amount: number }) {
  const { t } = useText();
  return (
    <>
      <Money amount={amount} withUnit />{' '}
      {amount < 0 ? (
        <Badge tone="warn" icon={CircleAlert}>
          {t('decision.holdings.short')}
        </Badge>
      ) : null}
    </>
  );
}
