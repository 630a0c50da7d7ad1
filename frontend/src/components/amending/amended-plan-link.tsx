import { Link } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { useText } from '@/i18n/use-text';
import type { AmendedPlan } from './use-amended-plan';

/** The way to the plan that is amended. */
export function AmendedPlanLink({ plan }: { plan: AmendedPlan | null }) {
  const { t } = useText();
  const { year } = useChosenPlan();
  return plan?.communes ? (
    <Link to="/ke-hoach-xa/$id" params={{ id: plan.id }}>
      {plan.title}
    </Link>
  ) : (
    <Link to="/ke-hoach">{t('plan.ofYear', { year })}</Link>
  );
}

interface NewAmendmentLinkProps {
  plan: AmendedPlan;
  className?: string;
}

/** The way to begin the draft of its amendment. */
export function NewAmendmentLink({ plan, className }: NewAmendmentLinkProps) {
  const { t } = useText();
  return plan.communes ? (
    <Link to="/ke-hoach-xa/$id/dieu-chinh" params={{ id: plan.id }} className={className}>
      {t('amendment.new')}
    </Link>
  ) : (
    <Link to="/ke-hoach/dieu-chinh/moi" className={className}>
      {t('amendment.new')}
    </Link>
  );
}
