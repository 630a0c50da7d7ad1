import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { indicatorsQuery, targetsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { TargetValue } from '@/components/target-value';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import styles from './indicator.module.css';
import { inOrder } from './indicator-order';

/** The indicators and what they are to reach, in one look. */
export function IndicatorSummary() {
  const { t } = useText();
  const plan = useChosenPlan();
  const indicators = useQuery(indicatorsQuery(plan.id));
  const targets = useQuery(targetsQuery(plan.id));
  return (
    <Card
      title={t('indicator.targetsOf', { year: plan.year })}
      aside={<Link to="/chi-tieu">{t('indicator.all')}</Link>}
    >
      <QueryView queries={{ indicators, targets }} lines={14}>
        {(data) => (
          <ul className={styles.list}>
            {inOrder(data.indicators).map(({ indicator, part }) => {
              const own = data.targets.find(
                (one) => one.indicatorId === indicator.id && one.areaId === plan.areaId,
              );
              return (
                <li key={indicator.id}>
                  <Link
                    to="/chi-tieu/$id"
                    params={{ id: indicator.id }}
                    className={part ? styles.part : undefined}
                  >
                    {indicator.name}
                  </Link>
                  <span className={styles.value}>
                    <TargetValue target={own} indicator={indicator} withUnit />
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </QueryView>
    </Card>
  );
}
