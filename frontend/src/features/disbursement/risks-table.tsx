import { CircleCheck } from 'lucide-react';
import type { Agency, SpendingRisk, SpendingRisks, SubProjectSummary } from '@/api/generated/types.gen';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { formatShare } from '@/lib/number';
import { type Column, DataTable } from '@/ui/data-table';
import { StateMessage } from '@/ui/state-message';
import styles from './disbursement.module.css';

interface RisksTableProps {
  risks: SpendingRisks;
  agencies: readonly Agency[];
  subProjects: readonly SubProjectSummary[];
}

/** What will be left at the year's end if it goes on as it did, and by which rule that is told. */
export function RisksTable({ risks, agencies, subProjects }: RisksTableProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const inUnit = (text: string) => `${text} (${t(`app.unit.${unit}`)})`;
  const money = (id: 'available' | 'spent' | 'projected' | 'atRisk'): Column<SpendingRisk> => ({
    id,
    header: inUnit(t(`disbursement.spending.${id}`)),
    numeric: true,
    sortBy: (risk) => risk[id],
    cell: (risk) => <Money amount={risk[id]} />,
  });
  const columns: Column<SpendingRisk>[] = [
    {
      id: 'subProject',
      header: t('disbursement.subProject'),
      cell: (risk) => {
        const subProject = subProjects.find(({ id }) => id === risk.subProjectId);
        return (
          <span title={subProject?.name}>
            {subProject?.code ?? '–'}
            <span className={styles.under}>
              {t(`funding.source.${risk.fundingSource}`)} · {t(`disbursement.capital.${risk.capitalKind}`)}
            </span>
          </span>
        );
      },
    },
    {
      id: 'agency',
      header: t('disbursement.agency'),
      cell: (risk) => agencies.find(({ id }) => id === risk.agencyId)?.shortName ?? t('agency.unknown'),
    },
    money('available'),
    money('spent'),
    {
      id: 'rate',
      header: t('disbursement.spending.rate'),
      numeric: true,
      cell: (risk) => formatShare(risk.spent, risk.available),
    },
    money('projected'),
    money('atRisk'),
  ];
  if (risks.items.length === 0) {
    return (
      <StateMessage icon={CircleCheck} title={t('disbursement.spending.risks.none')}>
        <p>{t('disbursement.spending.risks.rule')}</p>
      </StateMessage>
    );
  }
  return (
    <DataTable
      caption={t('disbursement.spending.risks.caption', {
        day: formatDate(risks.asOf),
        end: formatDate(risks.yearEnd),
        rule: t('disbursement.spending.risks.rule'),
      })}
      columns={columns}
      rows={risks.items}
      rowKey={(risk) => `${risk.subProjectId} ${risk.fundingSource} ${risk.capitalKind} ${risk.agencyId}`}
      footer={{ subProject: t('disbursement.spending.total'), atRisk: <Money amount={risks.atRisk} /> }}
    />
  );
}
