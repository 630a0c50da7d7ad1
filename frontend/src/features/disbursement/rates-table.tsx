import { Inbox } from 'lucide-react';
import type { Agency, Area, SpendingRate, SpendingRates, SubProjectSummary } from '@/api/generated/types.gen';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { formatShare } from '@/lib/number';
import { type Column, DataTable } from '@/ui/data-table';
import { StateMessage } from '@/ui/state-message';

interface RatesTableProps {
  rates: SpendingRates;
  agencies: readonly Agency[];
  areas: readonly Area[];
  subProjects: readonly SubProjectSummary[];
}

/** Rates with what they are made of; that of all is summed and divided last. */
export function RatesTable({ rates, agencies, areas, subProjects }: RatesTableProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const nameOf = (rate: SpendingRate): string => {
    if (rate.fundingSource) return t(`funding.source.${rate.fundingSource}`);
    if (rate.agencyId)
      return agencies.find(({ id }) => id === rate.agencyId)?.shortName ?? t('agency.unknown');
    if (rate.areaId) return areas.find(({ id }) => id === rate.areaId)?.name ?? '–';
    const subProject = subProjects.find(({ id }) => id === rate.subProjectId);
    return subProject ? `${subProject.code} · ${subProject.name}` : '–';
  };
  const money = (id: 'available' | 'spent' | 'openAdvances' | 'remaining'): Column<SpendingRate> => ({
    id,
    header: `${t(`disbursement.spending.${id}`)} (${t(`app.unit.${unit}`)})`,
    numeric: true,
    sortBy: (rate) => rate[id],
    cell: (rate) => <Money amount={rate[id]} />,
  });
  const columns: Column<SpendingRate>[] = [
    { id: 'name', header: t(`disbursement.spending.by.${rates.by}`), sortBy: nameOf, cell: nameOf },
    money('available'),
    money('spent'),
    money('openAdvances'),
    money('remaining'),
    {
      id: 'rate',
      header: t('disbursement.spending.rate'),
      numeric: true,
      sortBy: (rate) => (rate.available > 0 ? rate.spent / rate.available : null),
      cell: (rate) => formatShare(rate.spent, rate.available),
    },
  ];
  if (rates.items.length === 0) {
    return (
      <StateMessage icon={Inbox} title={t('disbursement.spending.none')}>
        <p>{t('disbursement.spending.none.text')}</p>
      </StateMessage>
    );
  }
  const { total } = rates;
  return (
    <DataTable
      caption={t('disbursement.spending.rates.caption', { day: formatDate(rates.asOf) })}
      columns={columns}
      rows={rates.items}
      rowKey={(rate) => rate.subProjectId ?? rate.fundingSource ?? rate.agencyId ?? rate.areaId ?? ''}
      footer={{
        name: t('disbursement.spending.total'),
        available: <Money amount={total.available} />,
        spent: <Money amount={total.spent} />,
        openAdvances: <Money amount={total.openAdvances} />,
        remaining: <Money amount={total.remaining} />,
        rate: formatShare(total.spent, total.available),
      }}
    />
  );
}
