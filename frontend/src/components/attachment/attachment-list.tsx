import { Paperclip } from 'lucide-react';
import type { Attachment } from '@/api/generated/types.gen';
import { contentUrl } from '@/api/upload';
import { useText } from '@/i18n/use-text';
import { formatBytes } from '@/lib/bytes';
import { Soft } from '@/ui/layout';
import styles from './attachment.module.css';

/** Files to be saved: their name, and how large they are. */
export function AttachmentList({ attachments }: { attachments: readonly Attachment[] }) {
  const { t } = useText();
  if (attachments.length === 0) return null;
  return (
    <ul className={styles.files} aria-label={t('attachment.files')}>
      {attachments.map((attachment) => (
        <li key={attachment.id} className={styles.file}>
          <AttachmentLink attachment={attachment} />
        </li>
      ))}
    </ul>
  );
}

export function AttachmentLink({ attachment }: { attachment: Attachment }) {
  return (
    <span className={styles.name}>
      <Paperclip size={16} aria-hidden="true" />
      <a href={contentUrl(attachment.id)} download={attachment.fileName}>
        {attachment.fileName}
      </a>
      <Soft>{formatBytes(attachment.size)}</Soft>
    </span>
  );
}
