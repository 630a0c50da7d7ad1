import { FileCheck2, FilePen } from 'lucide-react';
import type { AmendmentStatus } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';

export function AmendmentStatusBadge({ status }: { status: AmendmentStatus }) {
  const { t } = useText();
  return (
    <Badge tone={status === 'DRAFT' ? 'note' : 'info'} icon={status === 'DRAFT' ? FilePen : FileCheck2}>
      {t(`amendment.status.${status}`)}
    </Badge>
  );
}
