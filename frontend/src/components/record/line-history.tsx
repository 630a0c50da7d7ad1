import { History } from 'lucide-react';
import { useState } from 'react';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';
import { HistoryEntries, type ThingHistoryProps } from './thing-history';

/** The history of one line of a list, for everyone who may read the line: opened where it stands. */
export function LineHistory({ name, ...history }: ThingHistoryProps & { name: string }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const title = t('form.history.of', { name });
  return (
    <>
      <Button
        look="quiet"
        className="no-print"
        aria-label={title}
        title={title}
        onClick={() => setOpen(true)}
      >
        <History size={14} aria-hidden="true" />
      </Button>
      {open ? (
        <Dialog label={title} place="wide" onClose={() => setOpen(false)}>
          <DialogContent actions={<Button onClick={() => setOpen(false)}>{t('app.close')}</Button>}>
            <h2>{title}</h2>
            <HistoryEntries {...history} name={title} />
          </DialogContent>
        </Dialog>
      ) : null}
    </>
  );
}
