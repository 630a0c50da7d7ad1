import {
  CircleCheck,
  CircleDashed,
  Lock,
  type LucideIcon,
  PenLine,
  Send,
  Signature,
  Undo2,
} from 'lucide-react';
import type { SectionState } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Badge, type Tone } from '@/ui/badge';

const LOOK: Record<SectionState, { tone: Tone; icon: LucideIcon }> = {
  NOT_STARTED: { tone: 'note', icon: CircleDashed },
  DRAFT: { tone: 'note', icon: PenLine },
  READY: { tone: 'info', icon: Signature },
  SUBMITTED: { tone: 'info', icon: Send },
  VERIFIED: { tone: 'info', icon: CircleCheck },
  RETURNED: { tone: 'warn', icon: Undo2 },
  ACCEPTED: { tone: 'strong', icon: Lock },
  REOPENED: { tone: 'warn', icon: PenLine },
};

/** Where a report, or a part of it, stands. */
export function SectionStateBadge({ state }: { state: SectionState }) {
  const { t } = useText();
  return (
    <Badge tone={LOOK[state].tone} icon={LOOK[state].icon}>
      {t(`result.status.${state}`)}
    </Badge>
  );
}
