import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { agenciesQuery, indicatorsQuery, policiesQuery, subProjectsQuery } from '@/api/queries';
import { ChangeComparison, type ComparisonProps } from '@/components/amending/change-comparison';
import { contentOf } from '@/components/amending/content-of';
import { useCalled } from '@/components/amending/use-called';
import { useChosenPlan } from '@/components/chosen-plan';
import { useText } from '@/i18n/use-text';
import { indicatorWriting, useIndicatorFields } from './indicator-fields';

/** What an amendment changes of an indicator. */
export function IndicatorComparison(props: ComparisonProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const { change } = props;
  const { before, after, thingId } = change;
  const around = {
    agencies: useCalled(change, useQuery(agenciesQuery).data ?? []),
    indicators: useCalled(change, useQuery(indicatorsQuery(plan.id)).data ?? [], 'INDICATOR'),
    subProjects: useCalled(change, useQuery(subProjectsQuery(plan.id)).data ?? [], 'SUB_PROJECT'),
    policies: useCalled(change, useQuery(policiesQuery(plan.id)).data ?? [], 'POLICY'),
  };
  return (
    <ChangeComparison
      {...props}
      kind="INDICATOR"
      name={contentOf(after ?? before, 'INDICATOR')?.name}
      fields={useIndicatorFields(around, null)}
      asTyped={indicatorWriting(plan.id, 0).asTyped}
      enter={
        <Link to="/chi-tieu/moi" search={{ change: props.change.id }}>
          {t('form.edit')}
        </Link>
      }
      edit={
        <Link to="/chi-tieu/$id/sua" params={{ id: thingId }}>
          {t('form.edit')}
        </Link>
      }
      more={
        <Link to="/chi-tieu/$id/muc-giao/moi" params={{ id: thingId }}>
          {t('indicator.target.new')}
        </Link>
      }
    />
  );
}
