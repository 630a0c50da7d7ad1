import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { agenciesQuery, policiesQuery, subProjectsQuery } from '@/api/queries';
import { ChangeComparison, type ComparisonProps } from '@/components/amending/change-comparison';
import { contentOf } from '@/components/amending/content-of';
import { useWithEntered } from '@/components/amending/use-with-drafted';
import { useChosenPlan } from '@/components/chosen-plan';
import { useText } from '@/i18n/use-text';
import { dutyWriting, useDutyFields } from './duty-fields';

/** What an amendment changes of a duty. */
export function DutyComparison(props: ComparisonProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const agencies = useQuery(agenciesQuery).data ?? [];
  const { before, after, thingId, amendmentId } = props.change;
  const subProjects = useWithEntered(
    amendmentId,
    'SUB_PROJECT',
    useQuery(subProjectsQuery(plan.id)).data ?? [],
  );
  const policies = useWithEntered(amendmentId, 'POLICY', useQuery(policiesQuery(plan.id)).data ?? []);
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
