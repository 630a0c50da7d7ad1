import { useQuery } from '@tanstack/react-query';
import { contributionSummaryQuery } from '@/api/contribution-queries';
import type { ContributionFundSum } from '@/api/generated/types.gen';
import { useChosenPlan } from '@/components/chosen-plan';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { QueryView } from '@/components/query-view';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { useText } from '@/i18n/use-text';
import { formatNumber } from '@/lib/number';
import { Card } from '@/ui/card';
import { Soft } from '@/ui/layout';

/** What came in and what became of it this year, by fund. */
export function ContributionFunds() {
  const { t } = useText();
  const plan = useChosenPlan();
  const [unit] = useMoneyUnit();
  const summary = useQuery(contributionSummaryQuery(plan.id));
  const inDong = (head: string) => `${head} (${t('app.unit.dong')})`;
  const columns: SavedColumn<ContributionFundSum>[] = [
    {
      id: 'fund',
      header: t('contribution.fund'),
      saved: ({ fund }) => t(`contribution.fund.${fund}`),
      cell: ({ fund }) => t(`contribution.fund.${fund}`),
    },
    {
      id: 'gifts',
      header: t('contribution.gifts'),
      numeric: true,
      saved: ({ gifts }) => gifts,
      cell: ({ gifts }) => formatNumber(gifts),
    },
    {
      id: 'received',
      header: t('contribution.received'),
      numeric: true,
      savedHead: inDong(t('contribution.received')),
      saved: ({ received }) => received,
      cell: ({ received }) => <Money amount={received} />,
    },
    {
      id: 'used',
      header: t('contribution.used'),
      numeric: true,
      savedHead: inDong(t('contribution.used')),
      saved: ({ used }) => used,
      cell: ({ used }) => <Money amount={used} />,
    },
    {
      id: 'left',
      header: t('contribution.left'),
      numeric: true,
      savedHead: inDong(t('contribution.left')),
      saved: ({ left }) => left,
      cell: ({ left }) => <Money amount={left} />,
    },
    {
      id: 'goods',
      header: t('contribution.goodsValue'),
      numeric: true,
      savedHead: inDong(t('contribution.goodsValue')),
      saved: ({ goodsValue }) => (goodsValue > 0 ? goodsValue : null),
      cell: ({ goodsValue, goodsWithoutValue }) => (
        <>
          {goodsValue > 0 ? <Money amount={goodsValue} /> : '–'}
          {goodsWithoutValue > 0 ? (
            <Soft> {t('contribution.goodsWithoutValue', { count: goodsWithoutValue })}</Soft>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <QueryView queries={{ summary }} lines={4}>
      {(data) =>
        data.summary.funds.length === 0 ? null : (
          <Card title={t('contribution.funds', { year: plan.year })} flush>
            <SavedTable
              name={t('contribution.funds', { year: plan.year })}
              caption={t('contribution.funds.caption', { unit: t(`app.unit.${unit}`) })}
              columns={columns}
              rows={data.summary.funds}
              rowKey={({ fund }) => fund}
            />
          </Card>
        )
      }
    </QueryView>
  );
}
