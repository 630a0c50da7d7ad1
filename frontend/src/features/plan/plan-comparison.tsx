import { Link } from '@tanstack/react-router';
import { ChangeComparison, type ComparisonProps } from '@/components/amending/change-comparison';
import { useChosenPlan } from '@/components/chosen-plan';
import { useText } from '@/i18n/use-text';
import { planWriting, usePlanFields } from './plan-fields';

/** What an amendment changes of what the plan says of itself. */
export function PlanComparison(props: ComparisonProps) {
  const { t } = useText();
  const chosen = useChosenPlan();
  const { thingId } = props.change;
  return (
    <ChangeComparison
      {...props}
      kind="PLAN"
      name={props.change.after?.plan?.title}
      fields={usePlanFields()}
      asTyped={planWriting.asTyped}
      edit={
        thingId === chosen.id ? (
          <Link to="/ke-hoach/sua">{t('form.edit')}</Link>
        ) : (
          <Link to="/ke-hoach-xa/$id/sua" params={{ id: thingId }}>
            {t('form.edit')}
          </Link>
        )
      }
    />
  );
}
