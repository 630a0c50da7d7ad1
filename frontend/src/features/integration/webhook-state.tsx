import { CircleCheck, CircleSlash, Clock, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Webhook, WebhookDeliveryState } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Badge, type Tone } from '@/ui/badge';

/** How a webhook fares: it has ended, messages of it were given up, or all is well. */
export function WebhookBadge({ webhook }: { webhook: Webhook }) {
  const { t } = useText();
  if (webhook.endedAt) {
    return (
      <Badge tone="note" icon={CircleSlash}>
        {t('integration.state.ended')}
      </Badge>
    );
  }
  return webhook.failed > 0 ? (
    <Badge tone="warn" icon={TriangleAlert}>
      {t('integration.state.failing', { count: webhook.failed })}
    </Badge>
  ) : (
    <Badge tone="strong" icon={CircleCheck}>
      {t('integration.state.running')}
    </Badge>
  );
}

const LOOKS: Record<WebhookDeliveryState, { tone: Tone; icon: LucideIcon }> = {
  PENDING: { tone: 'info', icon: Clock },
  DELIVERED: { tone: 'strong', icon: CircleCheck },
  FAILED: { tone: 'warn', icon: TriangleAlert },
  CANCELLED: { tone: 'note', icon: CircleSlash },
};

export function DeliveryBadge({ state }: { state: WebhookDeliveryState }) {
  const { t } = useText();
  const { tone, icon } = LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`integration.delivery.${state}`)}
    </Badge>
  );
}
