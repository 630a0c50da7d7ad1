import { useState } from 'react';
import type { MessageId } from '@/i18n/message-id';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';
import styles from './shortcuts-dialog.module.css';
import { singleKeyShortcuts } from './use-shortcuts';

const SHORTCUTS: readonly { keys: readonly string[]; does: MessageId }[] = [
  { keys: ['Ctrl', 'K'], does: 'app.shortcuts.search' },
  { keys: ['?'], does: 'app.shortcuts.help' },
  { keys: ['Ctrl', 'Enter'], does: 'app.shortcuts.save' },
  { keys: ['Esc'], does: 'app.shortcuts.close' },
  { keys: ['Ctrl', 'P'], does: 'app.shortcuts.print' },
];

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const [singleKeys, setSingleKeys] = useState(singleKeyShortcuts.enabled);
  return (
    <Dialog label={t('app.shortcuts.title')} onClose={onClose}>
      <DialogContent actions={<Button onClick={onClose}>{t('app.close')}</Button>}>
        <h2>{t('app.shortcuts.title')}</h2>
        <dl className={styles.list}>
          {SHORTCUTS.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
        <label className={styles.setting}>
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={(event) => {
              singleKeyShortcuts.enable(event.target.checked);
              setSingleKeys(event.target.checked);
            }}
          />
          {t('app.shortcuts.singleKeys')}
        </label>
      </DialogContent>
    </Dialog>
  );
}
