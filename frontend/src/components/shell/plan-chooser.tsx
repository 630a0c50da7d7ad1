import { ChevronDown } from 'lucide-react';
import type { PlanSummary } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';

interface PlanChooserProps {
  plans: readonly PlanSummary[];
  chosen: PlanSummary | null;
  onChoose: (id: string) => void;
  /** Opens the list of all plans; null where a short choice is enough. */
  onPick: (() => void) | null;
}

/** One plan is named, several can be chosen from. */
export function PlanChooser({ plans, chosen, onChoose, onPick }: PlanChooserProps) {
  const { t } = useText();
  if (!chosen) return null;
  if (onPick) {
    return (
      <button type="button" aria-haspopup="dialog" onClick={onPick}>
        {t('plan.ofYear', { year: chosen.year })}
        {chosen.number ? ` – ${chosen.number}` : ''}
        <ChevronDown size={14} aria-hidden="true" />
      </button>
    );
  }
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
