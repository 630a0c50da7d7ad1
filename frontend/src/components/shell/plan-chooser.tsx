import type { PlanSummary } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';

interface PlanChooserProps {
  plans: readonly PlanSummary[];
  chosen: PlanSummary | null;
  onChoose: (id: string) => void;
}

/** One plan is named, several can be chosen from. */
export function PlanChooser({ plans, chosen, onChoose }: PlanChooserProps) {
  const { t } = useText();
  if (!chosen) return null;
  if (plans.length === 1) return <>{t('plan.ofYear', { year: chosen.year })}</>;
  return (
    <select
      aria-label={t('plan.choose')}
      value={chosen.id}
      onChange={(event) => onChoose(event.target.value)}
    >
      {plans.map((plan) => (
        <option key={plan.id} value={plan.id}>
          {t('plan.ofYear', { year: plan.year })}
          {plan.number ? ` – ${plan.number}` : ''}
        </option>
      ))}
    </select>
  );
}
