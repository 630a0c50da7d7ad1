import { FilePen, Stamp } from 'lucide-react';
import type { ConsolidationStatus } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';

export function ConsolidationStatusBadge({ status }: { status: ConsolidationStatus }) {
  const { t } = useText();
  return (
    <Badge tone={status === 'ISSUED' ? 'strong' : 'note'} icon={status === 'ISSUED' ? Stamp : FilePen}>
      {t(`consolidation.status.${status}`)}
    </Badge>
  );
}
