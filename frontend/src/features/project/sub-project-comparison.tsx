import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { groupsQuery } from '@/api/queries';
import { ChangeComparison, type ComparisonProps } from '@/components/amending/change-comparison';
import { contentOf } from '@/components/amending/content-of';
import { useCalled } from '@/components/amending/use-called';
import { useChosenPlan } from '@/components/chosen-plan';
import { useText } from '@/i18n/use-text';
import { subProjectWriting, useSubProjectFields } from './sub-project-fields';

/** What an amendment changes of a sub-project. */
export function SubProjectComparison(props: ComparisonProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const groups = useCalled(props.change, useQuery(groupsQuery).data ?? []);
  const { before, after, thingId } = props.change;
  const said = contentOf(after ?? before, 'SUB_PROJECT');
  const writing = subProjectWriting(plan.id, 0);
  return (
    <ChangeComparison
      {...props}
      kind="SUB_PROJECT"
      name={said?.name}
      fields={useSubProjectFields(groups)}
      asTyped={writing.asTyped}
      enter={
        <Link to="/du-an/moi" search={{ change: props.change.id }}>
          {t('form.edit')}
        </Link>
      }
      edit={
        <Link to="/du-an/$id/sua" params={{ id: thingId }}>
          {t('form.edit')}
        </Link>
      }
      more={
        <>
          <Link to="/du-an/$id/kinh-phi/moi" params={{ id: thingId }}>
            {t('funding.new')}
          </Link>
          <Link to="/nhiem-vu/moi" search={{ subProject: thingId }}>
            {t('duty.new')}
          </Link>
        </>
      }
    />
  );
}
