import { CircleCheck, CircleDashed, FilePen, Lock } from 'lucide-react';
import type { PlanStatus } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';

const LOOKS = {
  DRAFT: { tone: 'note', icon: FilePen },
  ISSUED: { tone: 'info', icon: CircleCheck },
  AMENDED: { tone: 'info', icon: CircleCheck },
  CLOSED: { tone: 'note', icon: Lock },
} as const;

/** Where a plan stands in its life; a plan that is not there is a state of its own. */
export function PlanState({ status }: { status: PlanStatus | null }) {
  const { t } = useText();
  if (!status) {
    return (
      <Badge tone="warn" icon={CircleDashed}>
        {t('communeplan.none')}
      </Badge>
    );
  }
  const { tone, icon } = LOOKS[status];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`plan.status.${status}`)}
    </Badge>
  );
}
