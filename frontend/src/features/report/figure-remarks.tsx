import { TriangleAlert } from 'lucide-react';
import type { ResultRow } from '@/api/generated/types.gen';
import { AttachmentList } from '@/components/attachment/attachment-list';
import { useRemarkText } from '@/components/result-words';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { Soft } from '@/ui/layout';
import styles from './report.module.css';

/** What is to be said of a figure: what looks odd, what the unit notes of it, why it came back, what proves it, and whose it is. */
export function FigureRemarks({ row }: { row: ResultRow }) {
  const { t } = useText();
  const remark = useRemarkText();
  const { warnings, note, returnReason, attachments, enteredByName, enteredAt } = row;
  return (
    <div className={styles.remarks}>
      {warnings.length > 0 ? (
        <span>
          <Badge tone="warn" icon={TriangleAlert}>
            {t('report.cell.warned')}
          </Badge>{' '}
          {warnings.map(remark).join('; ')}
        </span>
      ) : null}
      {note ? <span>{note}</span> : null}
      {returnReason ? (
        <span>
          <Badge tone="warn">{t('report.cell.returned')}</Badge> {returnReason}
        </span>
      ) : null}
      {attachments.length > 0 ? <AttachmentList attachments={attachments} /> : null}
      {enteredByName && enteredAt ? (
        <Soft>
          {enteredByName}, {formatMoment(new Date(enteredAt))}
        </Soft>
      ) : null}
    </div>
  );
}
