import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Severity } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Badge, type Tone } from '@/ui/badge';

const LOOK: Record<Severity, { tone: Tone; icon: LucideIcon }> = {
  GAP: { tone: 'warn', icon: TriangleAlert },
  WARNING: { tone: 'info', icon: CircleAlert },
  NOTE: { tone: 'note', icon: Info },
};

export function SeverityBadge({ severity }: { severity: Severity }) {
  const { t } = useText();
  const { tone, icon } = LOOK[severity];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`plancheck.severity.${severity}`)}
    </Badge>
  );
}
