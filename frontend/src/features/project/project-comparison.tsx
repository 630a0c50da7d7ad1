import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { catalogueQuery } from '@/api/queries';
import { ChangeComparison, type ComparisonProps } from '@/components/amending/change-comparison';
import { contentOf } from '@/components/amending/content-of';
import { useCalled } from '@/components/amending/use-called';
import { useChosenPlan } from '@/components/chosen-plan';
import { useText } from '@/i18n/use-text';
import { placesOfProjects, projectWriting, useProjectFields } from './project-fields';

/** What an amendment changes of a project. */
export function ProjectComparison(props: ComparisonProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const places = useCalled(props.change, placesOfProjects(useQuery(catalogueQuery).data ?? []));
  const { before, after, thingId } = props.change;
  return (
    <ChangeComparison
      {...props}
      kind="PROJECT"
      name={contentOf(after ?? before, 'PROJECT')?.name}
      fields={useProjectFields(places)}
      asTyped={projectWriting(plan.id).asTyped}
      enter={
        <Link to="/du-an/nhom/moi" search={{ change: props.change.id }}>
          {t('form.edit')}
        </Link>
      }
      edit={
        <Link to="/du-an/nhom/$project" params={{ project: thingId }}>
          {t('form.edit')}
        </Link>
      }
      more={<Link to="/du-an/moi">{t('project.new')}</Link>}
    />
  );
}
