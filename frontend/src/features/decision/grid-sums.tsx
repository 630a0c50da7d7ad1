import { CircleAlert, CircleCheck } from 'lucide-react';
import type { Decision } from '@/api/generated/types.gen';
import { Money } from '@/components/money';
import type { GridRow } from '@/components/number-grid/grid-model';
import { useText } from '@/i18n/use-text';
import { formatMoney } from '@/lib/money';
import { Badge } from '@/ui/badge';
import { Fact, Facts } from '@/ui/layout';
import { imbalances, totalOf } from './decision-lines';

/** What the lines come to so far, held against what the document states; and of a transfer whether it sums to zero. */
export function GridSums({ decision, rows }: { decision: Decision; rows: readonly GridRow[] }) {
  const { t } = useText();
  const total = totalOf(decision, rows);
  const { statedTotal } = decision;
  // A document that cuts states how much, without a sign.
  const difference = statedTotal === null ? 0 : Math.abs(total) - statedTotal;
  return (
    <Facts>
      <Fact name={t('decision.sum', { count: rows.length })}>
        <Money amount={total} withUnit />
      </Fact>
      <Fact name={t('decision.statedTotal')}>
        {statedTotal === null ? (
          t('decision.statedTotal.none')
        ) : (
          <>
            <Money amount={statedTotal} withUnit />{' '}
            <Verdict
              right={difference === 0}
              text={
                difference === 0
                  ? t('decision.sum.equal')
                  : t('decision.sum.differs', { difference: formatMoney(difference, 'million') })
              }
            />
          </>
        )}
      </Fact>
      {decision.kind === 'TRANSFER' ? (
        <Fact name={t('decision.balance')}>
          <TransferVerdict rows={rows} />
        </Fact>
      ) : null}
    </Facts>
  );
}

function TransferVerdict({ rows }: { rows: readonly GridRow[] }) {
  const { t } = useText();
  const open = imbalances(rows);
  if (open.length === 0) return <Verdict right text={t('decision.balance.zero')} />;
  return open.map(({ source, capital, difference }) => (
    <div key={`${source} ${capital}`}>
      <Verdict
        right={false}
        text={t('decision.balance.open', {
          source: t(`funding.source.${source}`),
          capital: t(`decision.capital.${capital}`),
          difference: formatMoney(difference, 'million'),
        })}
      />
    </div>
  ));
}

function Verdict({ right, text }: { right: boolean; text: string }) {
  return (
    <Badge tone={right ? 'info' : 'warn'} icon={right ? CircleCheck : CircleAlert}>
      {text}
    </Badge>
  );
}
