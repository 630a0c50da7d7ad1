import { CalendarClock, CircleAlert, Hourglass, type LucideIcon, Undo2 } from 'lucide-react';
import type { Disbursement, DisbursementFlag } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Badge, type Tone } from '@/ui/badge';
import { Inline } from '@/ui/layout';

const LOOK: Record<DisbursementFlag, { tone: Tone; icon: LucideIcon }> = {
  BEFORE_DECISION: { tone: 'warn', icon: Hourglass },
  OVER_BALANCE: { tone: 'warn', icon: CircleAlert },
  LATE: { tone: 'note', icon: CalendarClock },
};

/** What was wrong with a voucher when it was entered, and what became of it. */
export function DisbursementMarks({ line }: { line: Disbursement }) {
  const { t } = useText();
  const { flags, reversesId, reversedById, reason } = line;
  if (flags.length === 0 && !reversesId && !reversedById) return <>–</>;
  return (
    <Inline>
      {flags.map((flag) => (
        <Badge
          key={flag}
          tone={LOOK[flag].tone}
          icon={LOOK[flag].icon}
          title={reason ?? t(`disbursement.flag.${flag}.hint`)}
        >
          {t(`disbursement.flag.${flag}`)}
        </Badge>
      ))}
      {reversesId ? (
        <Badge tone="info" icon={Undo2} title={reason ?? undefined}>
          {t('disbursement.reversal')}
        </Badge>
      ) : null}
      {reversedById ? (
        <Badge tone="info" icon={Undo2}>
          {t('disbursement.reversed')}
        </Badge>
      ) : null}
    </Inline>
  );
}
