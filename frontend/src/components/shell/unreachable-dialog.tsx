import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';

/** A dialog's code could not be fetched: said, instead of a key that does nothing. */
export function UnreachableDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog label={t('app.unreachable.title')} onClose={onClose}>
      <DialogContent actions={<Button onClick={onClose}>{t('app.close')}</Button>}>
        <h2>{t('app.unreachable.title')}</h2>
        <p>{t('app.unreachable.text')}</p>
      </DialogContent>
    </Dialog>
  );
}
