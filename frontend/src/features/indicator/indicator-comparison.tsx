import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { agenciesQuery, indicatorsQuery, policiesQuery, subProjectsQuery } from '@/api/queries';
import { ChangeComparison, type ComparisonProps } from '@/components/amending/change-comparison';
import { contentOf } from '@/components/amending/content-of';
import { useChosenPlan } from '@/components/chosen-plan';
import { useText } from '@/i18n/use-text';
import { indicatorWriting, useIndicatorFields } from './indicator-fields';

/** What an amendment changes of an indicator. */
export function IndicatorComparison(props: ComparisonProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const around = {
    agencies: useQuery(agenciesQuery).data ?? [],
    indicators: useQuery(indicatorsQuery(plan.id)).data ?? [],
    subProjects: useQuery(subProjectsQuery(plan.id)).data ?? [],
    policies: useQuery(policiesQuery(plan.id)).data ?? [],
  };
  const { before, after, thingId } = props.change;
  return (
    <ChangeComparison
      {...props}
      kind="INDICATOR"
      name={contentOf(after ?? before, 'INDICATOR')?.name}
      fields={useIndicatorFields(around, null)}
      asTyped={indicatorWriting(plan.id, 0).asTyped}
      edit={
        thingId ? (
          <Link to="/chi-tieu/$id/sua" params={{ id: thingId }}>
            {t('form.edit')}
          </Link>
        ) : null
      }
    />
  );
}
