import { CircleCheck, CircleSlash, Clock, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Webhook, WebhookDeliveryState } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Badge, type Tone } from '@/ui/badge';

/** How a webhook fares, in words. */
export function useWebhookState() {
  const { t } = useText();
  return ({ endedAt, failed }: Webhook): string => {
    if (endedAt) return t('integration.state.ended');
    return failed > 0 ? t('integration.state.failing', { count: failed }) : t('integration.state.running');
  };
}

/** How a webhook fares: it has ended, messages of it were given up, or all is well. */
export function WebhookBadge({ webhook }: { webhook: Webhook }) {
  const state = useWebhookState();
  if (webhook.endedAt) {
    return (
      <Badge tone="note" icon={CircleSlash}>
        {state(webhook)}
      </Badge>
    );
  }
  const failing = webhook.failed > 0;
  return (
    <Badge tone={failing ? 'warn' : 'strong'} icon={failing ? TriangleAlert : CircleCheck}>
      {state(webhook)}
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
