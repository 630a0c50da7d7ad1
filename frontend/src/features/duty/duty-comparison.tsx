import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { agenciesQuery, policiesQuery, subProjectsQuery } from '@/api/queries';
import { ChangeComparison, type ComparisonProps } from '@/components/amending/change-comparison';
import { contentOf } from '@/components/amending/content-of';
import { useChosenPlan } from '@/components/chosen-plan';
import { useText } from '@/i18n/use-text';
import { dutyWriting, useDutyFields } from './duty-fields';

/** What an amendment changes of a duty. */
export function DutyComparison(props: ComparisonProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const agencies = useQuery(agenciesQuery).data ?? [];
  const subProjects = useQuery(subProjectsQuery(plan.id)).data ?? [];
  const policies = useQuery(policiesQuery(plan.id)).data ?? [];
  const { before, after, thingId } = props.change;
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
      edit={
        thingId ? (
          <Link to="/nhiem-vu/$id" params={{ id: thingId }}>
            {t('form.edit')}
          </Link>
        ) : null
      }
    />
  );
}
