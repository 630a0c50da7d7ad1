import { Link } from '@tanstack/react-router';
import { ChangeComparison, type ComparisonProps } from '@/components/amending/change-comparison';
import { contentOf } from '@/components/amending/content-of';
import { useChosenPlan } from '@/components/chosen-plan';
import { useText } from '@/i18n/use-text';
import { policyWriting, usePolicyFields } from './policy-fields';

/** What an amendment changes of a policy or task. */
export function PolicyComparison(props: ComparisonProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const { before, after, thingId } = props.change;
  return (
    <ChangeComparison
      {...props}
      kind="POLICY"
      name={contentOf(after ?? before, 'POLICY')?.name}
      fields={usePolicyFields()}
      asTyped={policyWriting(plan.id).asTyped}
      enter={
        <Link to="/chinh-sach/moi" search={{ change: props.change.id }}>
          {t('form.edit')}
        </Link>
      }
      edit={
        <Link to="/chinh-sach/$id" params={{ id: thingId }}>
          {t('form.edit')}
        </Link>
      }
      more={
        <Link to="/nhiem-vu/moi" search={{ policy: thingId }}>
          {t('duty.new')}
        </Link>
      }
    />
  );
}
