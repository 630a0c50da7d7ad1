import {
  CircleCheck,
  CircleDot,
  Flag,
  type LucideIcon,
  MessageSquareReply,
  RotateCcw,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import type { ObstacleState } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Badge, type Tone } from '@/ui/badge';

const LOOKS: Record<ObstacleState, { tone: Tone; icon: LucideIcon }> = {
  OPEN: { tone: 'warn', icon: CircleDot },
  ESCALATED: { tone: 'strong', icon: Flag },
  ANSWERED: { tone: 'info', icon: MessageSquareReply },
  CLOSED: { tone: 'note', icon: CircleCheck },
  REOPENED: { tone: 'warn', icon: RotateCcw },
};

interface StateBadgeProps {
  state: ObstacleState;
  /** Why it was taken back, where it was: it is closed then, and nobody is to take it for answered. */
  retractedReason: string | null;
}

export function StateBadge({ state, retractedReason }: StateBadgeProps) {
  const { t } = useText();
  if (retractedReason !== null) {
    return (
      <Badge tone="note" icon={Undo2}>
        {t('obstacle.retracted')}
      </Badge>
    );
  }
  const { tone, icon } = LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`obstacle.state.${state}`)}
    </Badge>
  );
}

/** The day an answer is due, and whether it is over. */
export function DueDay({ dueOn, overdue }: { dueOn: string | null; overdue: boolean }) {
  const { t } = useText();
  if (dueOn === null) return '–';
  return (
    <>
      {formatDate(dueOn)}{' '}
      {overdue ? (
        <Badge tone="warn" icon={TriangleAlert}>
          {t('obstacle.overdue')}
        </Badge>
      ) : null}
    </>
  );
}
