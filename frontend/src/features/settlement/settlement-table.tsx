import type { Agency, SettlementStatement, Spending, SubProjectSummary } from '@/api/generated/types.gen';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { useText } from '@/i18n/use-text';
import { type Column, DataTable } from '@/ui/data-table';

interface SettlementTableProps {
  settlement: SettlementStatement;
  agencies: readonly Agency[];
  subProjects: readonly SubProjectSummary[];
}

/** Whose money, for what, out of which source: what there was, what was spent, what is left. */
export function SettlementTable({ settlement, agencies, subProjects }: SettlementTableProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const { lines, total } = settlement;
  const codeOf = (line: Spending) => subProjects.find(({ id }) => id === line.subProjectId)?.code ?? '–';
  const agencyOf = (line: Spending) =>
    agencies.find(({ id }) => id === line.agencyId)?.shortName ?? t('agency.unknown');
  const money = (
    id: 'available' | 'spent' | 'openAdvances',
    of: (line: Spending) => number,
  ): Column<Spending> => ({
    id,
    header: `${t(`settlement.${id}`)} (${t(`app.unit.${unit}`)})`,
    numeric: true,
    sortBy: of,
    cell: (line) => <Money amount={of(line)} />,
  });
  const columns: Column<Spending>[] = [
    { id: 'subProject', header: t('settlement.subProject'), sortBy: codeOf, cell: codeOf },
    {
      id: 'source',
      header: t('settlement.source'),
      cell: (line) => t(`funding.source.${line.fundingSource}`),
    },
    {
      id: 'capital',
      header: t('settlement.capital'),
      cell: (line) => t(`disbursement.capital.${line.capitalKind}`),
    },
    { id: 'agency', header: t('settlement.agency'), sortBy: agencyOf, cell: agencyOf },
    money('available', (line) => line.available),
    money('spent', (line) => line.spent),
    money('openAdvances', (line) => line.openAdvances),
    {
      id: 'remaining',
      header: `${t('settlement.remaining')} (${t(`app.unit.${unit}`)})`,
      numeric: true,
      sortBy: (line) => line.available - line.spent,
      cell: (line) => <Money amount={line.available - line.spent} />,
    },
  ];
  return (
    <DataTable
      caption={t('settlement.lines.caption')}
      columns={columns}
      rows={lines}
      rowKey={(line) => `${line.subProjectId} ${line.fundingSource} ${line.capitalKind} ${line.agencyId}`}
      footer={{
        subProject: t('settlement.total'),
        available: <Money amount={total.available} />,
        spent: <Money amount={total.spent} />,
        openAdvances: <Money amount={total.openAdvances} />,
        remaining: <Money amount={total.remaining} />,
      }}
    />
  );
}
