import {
  CheckCheck,
  CircleCheck,
  CircleDashed,
  Clock,
  type LucideIcon,
  Pencil,
  PenLine,
  RotateCcw,
  Send,
  Undo2,
} from 'lucide-react';
import type { Round, SectionState } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Badge, type Tone } from '@/ui/badge';

export const REPORT_LOOKS: Record<SectionState, { tone: Tone; icon: LucideIcon }> = {
  NOT_STARTED: { tone: 'note', icon: CircleDashed },
  DRAFT: { tone: 'note', icon: Pencil },
  READY: { tone: 'info', icon: PenLine },
  SUBMITTED: { tone: 'info', icon: Send },
  VERIFIED: { tone: 'info', icon: CircleCheck },
  RETURNED: { tone: 'warn', icon: Undo2 },
  ACCEPTED: { tone: 'strong', icon: CheckCheck },
  REOPENED: { tone: 'warn', icon: RotateCcw },
};

const OWED: readonly SectionState[] = ['NOT_STARTED', 'DRAFT', 'READY', 'RETURNED', 'REOPENED'];

/** Whether its unit still has something to do. */
export function isOwed(state: SectionState): boolean {
  return OWED.includes(state);
}

/** Whether it came back and has not been written in since: it goes on unchanged only with a word of why. */
export function cameBack(state: SectionState): boolean {
  return state === 'RETURNED' || state === 'REOPENED';
}

/** Whether a round takes reports in, for who manages it: it can still be closed, which none of a closed plan can. */
export function takesReports({ allowedActions }: Round): boolean {
  return allowedActions.includes('CLOSE');
}

/** Where a report, or a part of it, stands. */
export function ReportStateBadge({ state }: { state: SectionState }) {
  const { t } = useText();
  const { tone, icon } = REPORT_LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`report.state.${state}`)}
    </Badge>
  );
}

/** By how many days it is late; nothing where it is in time. */
export function LateBadge({ days }: { days: number }) {
  const { t } = useText();
  if (days <= 0) return null;
  return (
    <Badge tone="warn" icon={Clock}>
      {t('report.late', { days })}
    </Badge>
  );
}
