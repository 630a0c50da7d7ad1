import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { agenciesQuery, policiesQuery, subProjectsQuery } from '@/api/queries';
import { ChangeComparison, type ComparisonProps } from '@/components/amending/change-comparison';
import { contentOf } from '@/components/amending/content-of';
import { useCalled } from '@/components/amending/use-called';
import { useChosenPlan } from '@/components/chosen-plan';
import { useText } from '@/i18n/use-text';
import { dutyWriting, useDutyFields } from './duty-fields';

/** What an amendment changes of a duty. */
export function DutyComparison(props: ComparisonProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const { change } = props;
  const { before, after, thingId } = change;
  const agencies = useCalled(change, useQuery(agenciesQuery).data ?? []);
  const subProjects = useCalled(change, useQuery(subProjectsQuery(plan.id)).data ?? [], 'SUB_PROJECT');
  const policies = useCalled(change, useQuery(policiesQuery(plan.id)).data ?? [], 'POLICY');
  const duty = contentOf(after ?? before, 'DUTY');
  const about = [...subProjects, ...policies].find(
    (one) => one.id === duty?.subProjectId || one.id === duty?.policyId,
  );
  const agency = agencies.find((one) => one.id === duty?.agencyId);
  return (
    <ChangeComparison
      {...props}
      kind="DUTY"
      name={[agency?.name, about?.name].filter(Boolean).join(', ')}
      fields={useDutyFields({ agencies, subProjects, policies })}
      asTyped={dutyWriting(plan.id, 0).asTyped}
      enter={
        <Link to="/nhiem-vu/moi" search={{ change: props.change.id }}>
          {t('form.edit')}
        </Link>
      }
      edit={
        <Link to="/nhiem-vu/$id" params={{ id: thingId }}>
          {t('form.edit')}
        </Link>
      }
    />
  );
}
