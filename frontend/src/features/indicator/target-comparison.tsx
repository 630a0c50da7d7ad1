import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { areasQuery, indicatorsQuery } from '@/api/queries';
import { ChangeComparison, type ComparisonProps } from '@/components/amending/change-comparison';
import { contentOf } from '@/components/amending/content-of';
import { useCalled } from '@/components/amending/use-called';
import { useChosenPlan } from '@/components/chosen-plan';
import { useText } from '@/i18n/use-text';
import { targetWriting, useTargetFields } from './target-fields';

/** What an amendment changes of what an area is to reach. */
export function TargetComparison(props: ComparisonProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const { change } = props;
  const { before, after, thingId } = change;
  const areas = useCalled(change, useQuery(areasQuery).data ?? []);
  const indicators = useCalled(change, useQuery(indicatorsQuery(plan.id)).data ?? [], 'INDICATOR');
  const target = contentOf(after ?? before, 'TARGET');
  const indicator = indicators.find((one) => one.id === target?.indicatorId);
  const area = areas.find((one) => one.id === target?.areaId);
  return (
    <ChangeComparison
      {...props}
      kind="TARGET"
      name={[indicator?.name, area?.name].filter(Boolean).join(', ')}
      fields={useTargetFields({ unit: indicator?.unit ?? '', kind: indicator?.kind }, areas)}
      asTyped={targetWriting({ planId: plan.id, id: target?.indicatorId ?? '' }).asTyped}
      enter={
        target ? (
          <Link
            to="/chi-tieu/$id/muc-giao/moi"
            params={{ id: target.indicatorId }}
            search={{ change: props.change.id }}
          >
            {t('form.edit')}
          </Link>
        ) : null
      }
      edit={
        target ? (
          <Link to="/chi-tieu/$id/muc-giao/$target" params={{ id: target.indicatorId, target: thingId }}>
            {t('form.edit')}
          </Link>
        ) : null
      }
    />
  );
}
