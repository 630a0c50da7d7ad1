import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { indicatorsQuery, targetsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { SourceMark } from '@/components/source-mark';
import { TargetValue } from '@/components/target-value';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { Soft } from '@/ui/layout';
import styles from './indicator.module.css';
import { inOrder } from './indicator-order';

export function SubProjectIndicators({ id }: { id: string }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const indicators = useQuery(indicatorsQuery(plan.id));
  const targets = useQuery(targetsQuery(plan.id));
  return (
    <Card title={t('app.screen.indicators')}>
      <QueryView queries={{ indicators, targets }} lines={3}>
        {(data) => {
          const own = inOrder(data.indicators.filter((indicator) => indicator.subProjectIds.includes(id)));
          if (own.length === 0) return <Soft>{t('indicator.noneHere')}</Soft>;
          return (
            <ul className={styles.list}>
              {own.map(({ indicator }) => {
                const target = data.targets.find(
                  (one) => one.indicatorId === indicator.id && one.areaId === plan.areaId,
                );
                return (
                  <li key={indicator.id}>
                    <span>
                      <Link to="/chi-tieu/$id" params={{ id: indicator.id }}>
                        {indicator.name}
                      </Link>{' '}
                      <SourceMark source={{ ...indicator.assignment, section: null }} />
                    </span>
                    <span className={styles.value}>
                      <TargetValue target={target} indicator={indicator} withUnit />
                    </span>
                  </li>
                );
              })}
            </ul>
          );
        }}
      </QueryView>
    </Card>
  );
}
