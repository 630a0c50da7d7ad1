import type { Duty, DutyRole } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Badge, type Tone } from '@/ui/badge';

const TONE: Record<DutyRole, Tone> = {
  LEAD: 'strong',
  CO_LEAD: 'strong',
  COORDINATE: 'info',
  REQUESTED: 'note',
  CARRY_OUT: 'note',
};

const ORDER: readonly DutyRole[] = ['LEAD', 'CO_LEAD', 'COORDINATE', 'CARRY_OUT', 'REQUESTED'];

export function byRole(a: Pick<Duty, 'role'>, b: Pick<Duty, 'role'>): number {
  return ORDER.indexOf(a.role) - ORDER.indexOf(b.role);
}

export function RoleBadge({ role }: { role: DutyRole }) {
  const { t } = useText();
  return <Badge tone={TONE[role]}>{t(`duty.role.${role}`)}</Badge>;
}
