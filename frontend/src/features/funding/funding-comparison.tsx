import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { agenciesQuery, subProjectsQuery } from '@/api/queries';
import { ChangeComparison, type ComparisonProps } from '@/components/amending/change-comparison';
import { contentOf } from '@/components/amending/content-of';
import { useCalled } from '@/components/amending/use-called';
import { useChosenPlan } from '@/components/chosen-plan';
import { useText } from '@/i18n/use-text';
import { fundingWriting, useFundingFields } from './funding-fields';

/** What an amendment changes of the money that the plan states. */
export function FundingComparison(props: ComparisonProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const { change } = props;
  const { before, after, thingId } = change;
  const agencies = useCalled(change, useQuery(agenciesQuery).data ?? []);
  const subProjects = useCalled(change, useQuery(subProjectsQuery(plan.id)).data ?? [], 'SUB_PROJECT');
  const line = contentOf(after ?? before, 'STATED_FUNDING');
  const subProject = subProjects.find((one) => one.id === line?.subProjectId);
  return (
    <ChangeComparison
      {...props}
      kind="STATED_FUNDING"
      name={
        line ? (
          <>
            {t(`funding.source.${line.fundingSource}`)}
            {subProject ? `, ${subProject.name}` : null}
          </>
        ) : null
      }
      fields={useFundingFields(agencies)}
      asTyped={fundingWriting(plan.id, '', 0).asTyped}
      enter={
        line?.subProjectId ? (
          <Link
            to="/du-an/$id/kinh-phi/moi"
            params={{ id: line.subProjectId }}
            search={{ change: props.change.id }}
          >
            {t('form.edit')}
          </Link>
        ) : null
      }
      edit={
        subProject ? (
          <Link to="/du-an/$id/kinh-phi/$line" params={{ id: subProject.id, line: thingId }}>
            {t('form.edit')}
          </Link>
        ) : null
      }
    />
  );
}
