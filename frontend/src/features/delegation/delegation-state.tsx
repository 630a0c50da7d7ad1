import { CalendarClock, CircleCheck, CircleSlash, History, type LucideIcon } from 'lucide-react';
import type { DelegationState } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Badge, type Tone } from '@/ui/badge';

const LOOKS: Record<DelegationState, { tone: Tone; icon: LucideIcon }> = {
  COMING: { tone: 'info', icon: CalendarClock },
  RUNNING: { tone: 'strong', icon: CircleCheck },
  OVER: { tone: 'note', icon: History },
  ENDED: { tone: 'note', icon: CircleSlash },
};

export function DelegationStateBadge({ state }: { state: DelegationState }) {
  const { t } = useText();
  const { tone, icon } = LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`delegation.state.${state}`)}
    </Badge>
  );
}
