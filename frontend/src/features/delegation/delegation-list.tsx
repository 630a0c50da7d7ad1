import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import type { Delegation } from '@/api/generated/types.gen';
import { agenciesQuery, delegationsQuery } from '@/api/queries';
import { QueryView } from '@/components/query-view';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetDay } from '@/components/sheet/table-sheet';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Card } from '@/ui/card';
import { StateMessage } from '@/ui/state-message';
import { useSignature } from './delegation-fields';
import { DelegationStateBadge } from './delegation-state';

/** Who signs in whose place: coming, running and over. */
export function DelegationList({ agencyId }: { agencyId?: string }) {
  const { t } = useText();
  const signatureOf = useSignature();
  const delegations = useQuery(delegationsQuery(agencyId));
  const agencies = useQuery(agenciesQuery);
  return (
    <QueryView queries={{ delegations, agencies }} lines={8}>
      {(data) => {
        if (data.delegations.length === 0) {
          return (
            <StateMessage icon={Inbox} title={t('delegation.none')}>
              <p>{t('delegation.none.text')}</p>
            </StateMessage>
          );
        }
        const nameOf = (id: string) =>
          data.agencies.find((one) => one.id === id)?.name ?? t('agency.unknown');
        const columns: SavedColumn<Delegation>[] = [
          {
            id: 'who',
            header: t('delegation.who'),
            wide: true,
            sortBy: (one) => one.delegateName,
            saved: signatureOf,
            cell: (one) => (
              <Link to="/uy-quyen/$id" params={{ id: one.id }}>
                {signatureOf(one)}
              </Link>
            ),
          },
          {
            id: 'agency',
            header: t('delegation.agency'),
            sortBy: (one) => nameOf(one.agencyId),
            saved: (one) => nameOf(one.agencyId),
            cell: (one) => nameOf(one.agencyId),
          },
          {
            id: 'state',
            header: t('delegation.state'),
            saved: ({ state }) => t(`delegation.state.${state}`),
            cell: (one) => <DelegationStateBadge state={one.state} />,
          },
          {
            id: 'from',
            header: t('delegation.validFrom'),
            sortBy: (one) => one.validFrom,
            saved: (one) => sheetDay(one.validFrom),
            cell: (one) => formatDate(one.validFrom),
          },
          {
            id: 'to',
            header: t('delegation.validTo'),
            sortBy: (one) => one.validTo,
            saved: (one) => sheetDay(one.validTo),
            cell: (one) => formatDate(one.validTo),
          },
          {
            id: 'document',
            header: t('delegation.documentNumber'),
            saved: (one) => one.documentNumber,
            cell: (one) => one.documentNumber,
          },
        ];
        return (
          <Card title={t('delegation.list')} flush>
            <SavedTable
              name={t('delegation.list')}
              caption={t('delegation.caption')}
              columns={columns}
              rows={data.delegations}
              rowKey={(one) => one.id}
            />
          </Card>
        );
      }}
    </QueryView>
  );
}
