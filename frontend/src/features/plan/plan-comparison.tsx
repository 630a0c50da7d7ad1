import { Link } from '@tanstack/react-router';
import { ChangeComparison, type ComparisonProps } from '@/components/amending/change-comparison';
import { useText } from '@/i18n/use-text';
import { planWriting, usePlanFields } from './plan-fields';

/** What an amendment changes of what the plan says of itself. */
export function PlanComparison(props: ComparisonProps) {
  const { t } = useText();
  return (
    <ChangeComparison
      {...props}
      kind="PLAN"
      name={props.change.after?.plan?.title}
      fields={usePlanFields()}
      asTyped={planWriting.asTyped}
      edit={<Link to="/ke-hoach/sua">{t('form.edit')}</Link>}
    />
  );
}
