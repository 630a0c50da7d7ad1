import { Check, CircleDotDashed, type LucideIcon, Minus, Triangle } from 'lucide-react';
import type { Band } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Badge, type Tone } from '@/ui/badge';

export const BAND_LOOKS: Record<Band, { tone: Tone; icon: LucideIcon }> = {
  REACHED: { tone: 'info', icon: Check },
  NEAR: { tone: 'note', icon: CircleDotDashed },
  BEHIND: { tone: 'warn', icon: Triangle },
  NONE: { tone: 'note', icon: Minus },
};

/** How a figure stands to what is expected, by mark, word and colour. */
export function BandBadge({ band, count }: { band: Band; count?: number }) {
  const { t } = useText();
  const { tone, icon } = BAND_LOOKS[band];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`progress.band.${band}`)}
      {count === undefined ? null : `: ${count}`}
    </Badge>
  );
}
