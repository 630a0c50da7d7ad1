import { Eye, Hourglass, type LucideIcon, PencilLine, Plus, ShieldCheck, Trash2 } from 'lucide-react';
import type { AuditAction, AuditEvent } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Badge, type Tone } from '@/ui/badge';

const LOOKS: Record<AuditAction, { tone: Tone; icon: LucideIcon }> = {
  INSERT: { tone: 'info', icon: Plus },
  UPDATE: { tone: 'note', icon: PencilLine },
  DELETE: { tone: 'warn', icon: Trash2 },
  READ: { tone: 'note', icon: Eye },
};

export function ActionBadge({ action }: { action: AuditAction }) {
  const { t } = useText();
  return <Badge {...LOOKS[action]}>{t(`trail.action.${action}`)}</Badge>;
}

/** Whether the event is sealed, and since when. */
export function SealBadge({ event: { sealedAt } }: { event: AuditEvent }) {
  const { t } = useText();
  return sealedAt === null ? (
    <Badge tone="warn" icon={Hourglass}>
      {t('trail.sealed.not')}
    </Badge>
  ) : (
    <Badge tone="info" icon={ShieldCheck}>
      {t('trail.sealed.at', { time: formatMoment(new Date(sealedAt)) })}
    </Badge>
  );
}

/** Who acted, and for whom. */
export function Who({ event: { actor, onBehalfOf } }: { event: AuditEvent }) {
  const { t } = useText();
  return onBehalfOf ? t('trail.who.for', { actor, whom: onBehalfOf }) : actor;
}
