import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CommuneBudgetLine, Plan, SubProjectSummary } from '@/api/generated/types.gen';
import { communeBudgetQuery, subProjectsQuery } from '@/api/queries';
import { Money, PendingMoney, StatedMoney } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { QueryView } from '@/components/query-view';
import { SourceMark } from '@/components/source-mark';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Soft } from '@/ui/layout';
import styles from './communeplan.module.css';

/** What is known of the sum, and how many lines are not: an unknown amount is not 0. */
function sumOf(lines: readonly CommuneBudgetLine[]): { amount: number | null; pending: number } {
  const known = lines.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return {
    amount: known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0),
    pending: lines.length - known.length,
  };
}

/** The commune's own budget lines, by source, with what is not known yet. */
export function Budget({ plan, mayEdit }: { plan: Plan; mayEdit: boolean }) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const budget = useQuery(communeBudgetQuery(plan.id));
  const subProjects = useQuery(subProjectsQuery(plan.parentPlanId ?? ''));
  return (
    <Card
      title={t('communeplan.budget')}
      aside={
        mayEdit ? (
          <Link to="/ke-hoach-xa/$id/du-toan/moi" params={{ id: plan.id }}>
            {t('communeplan.line.new')}
          </Link>
        ) : null
      }
      flush
    >
      <QueryView queries={{ budget, subProjects }} lines={5}>
        {(data) => {
          if (data.budget.length === 0) return <p className={styles.note}>{t('communeplan.budget.none')}</p>;
          const columns: Column<CommuneBudgetLine>[] = [
            {
              id: 'for',
              header: t('communeplan.line.for'),
              wide: true,
              cell: (line) => (
                <>
                  {mayEdit ? (
                    <Link to="/ke-hoach-xa/$id/du-toan/$line" params={{ id: plan.id, line: line.id }}>
                      {nameOf(line, data.subProjects)}
                    </Link>
                  ) : (
                    nameOf(line, data.subProjects)
                  )}{' '}
                  <SourceMark source={line.source} />
                </>
              ),
            },
            {
              id: 'source',
              header: t('funding.source'),
              sortBy: (line) => t(`funding.source.${line.fundingSource}`),
              cell: (line) => t(`funding.source.${line.fundingSource}`),
            },
            {
              id: 'amount',
              header: t('funding.amount', { unit: t(`app.unit.${unit}`) }),
              numeric: true,
              sortBy: (line) => line.amount,
              cell: (line) =>
                line.amount === null ? (
                  <>
                    <PendingMoney words={line.pendingWords} />
                    <div>
                      <Soft>{line.pendingWords}</Soft>
                    </div>
                  </>
                ) : (
                  <Money amount={line.amount} />
                ),
            },
          ];
          return (
            <DataTable
              caption={t('communeplan.budget.caption', { unit: t(`app.unit.${unit}`) })}
              columns={columns}
              rows={data.budget}
              rowKey={(line) => line.id}
              footer={{ for: t('funding.total'), amount: <StatedMoney sum={sumOf(data.budget)} /> }}
            />
          );
        }}
      </QueryView>
    </Card>
  );
}

function nameOf(line: CommuneBudgetLine, subProjects: readonly SubProjectSummary[]): string {
  const subProject = subProjects.find((one) => one.id === line.subProjectId);
  return [subProject ? `${subProject.code}: ${subProject.name}` : null, line.content]
    .filter(Boolean)
    .join(' – ');
}
