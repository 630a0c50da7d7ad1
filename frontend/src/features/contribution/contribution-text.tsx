import type { Contribution } from '@/api/generated/types.gen';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { useText } from '@/i18n/use-text';
import { formatMoney } from '@/lib/money';
import { Soft } from '@/ui/layout';

/** Who gave; who asked not to be named is named to nobody but the keepers, who are told so. */
export function Giver({ of: { giverName, anonymous, entry } }: { of: Contribution }) {
  const { t } = useText();
  if (entry === 'USED') return <>–</>;
  if (giverName === null) return <Soft>{t('contribution.unnamed')}</Soft>;
  return (
    <>
      {giverName}
      {anonymous ? <Soft> ({t('contribution.unnamed')})</Soft> : null}
    </>
  );
}

/** Money, or goods in words with what they are worth where somebody estimated it. */
export function Given({
  of: { amount, goods, estimatedValue },
  withUnit,
}: {
  of: Contribution;
  withUnit?: boolean;
}) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  if (amount !== null) return <Money amount={amount} withUnit={withUnit} />;
  return (
    <>
      {goods}{' '}
      <Soft>
        {estimatedValue === null
          ? t('contribution.notEstimated')
          : t('contribution.estimated', {
              amount: `${formatMoney(estimatedValue, unit)} ${t(`app.unit.${unit}`)}`,
            })}
      </Soft>
    </>
  );
}
