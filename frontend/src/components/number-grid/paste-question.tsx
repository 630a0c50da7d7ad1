import { useText } from '@/i18n/use-text';
import { formatMoney } from '@/lib/money';
import { formatNumber } from '@/lib/number';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';
import { amountsOf, type GridColumn, readCell, type Writing } from './grid-model';
import styles from './number-grid.module.css';
import type { Doubt } from './use-grid';

interface PasteQuestionProps {
  doubt: Doubt;
  columns: readonly GridColumn[];
  onAnswer: (writing: Writing) => void;
  onClose: () => void;
}

const SHOWN = 6;

/** A block shows English signs: asked once for the whole of it, with what it would become. */
export function PasteQuestion({ doubt, columns, onAnswer, onClose }: PasteQuestionProps) {
  const { t } = useText();
  const kind = columns.some((column) => column.kind === 'amount') ? 'amount' : 'number';
  const reading = (text: string, writing: Writing) => {
    const { value } = readCell({ id: '', header: '', kind }, text, writing);
    if (typeof value !== 'number') return t('grid.paste.unreadable');
    return kind === 'amount' ? `${formatMoney(value, 'dong')} ${t('app.unit.dong')}` : formatNumber(value);
  };
  const amounts = amountsOf(doubt.block, columns, doubt.range);
  return (
    <Dialog label={t('grid.paste.title')} onClose={onClose}>
      <DialogContent
        actions={
          <>
            <Button look="primary" onClick={() => onAnswer('en')}>
              {t('grid.paste.en')}
            </Button>
            <Button onClick={() => onAnswer('vi')}>{t('grid.paste.vi')}</Button>
            <Button onClick={onClose}>{t('grid.paste.cancel')}</Button>
          </>
        }
      >
        <h2>{t('grid.paste.title')}</h2>
        <p>{t('grid.paste.text')}</p>
        <table className={styles.preview}>
          <thead>
            <tr>
              <th scope="col">{t('grid.paste.pasted')}</th>
              <th scope="col">{t('grid.paste.asEn')}</th>
              <th scope="col">{t('grid.paste.asVi')}</th>
            </tr>
          </thead>
          <tbody>
            {[...new Set(amounts)].slice(0, SHOWN).map((text) => (
              <tr key={text}>
                <th scope="row">{text}</th>
                <td>{reading(text, 'en')}</td>
                <td>{reading(text, 'vi')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {amounts.length > SHOWN ? <p>{t('grid.paste.more', { count: amounts.length })}</p> : null}
      </DialogContent>
    </Dialog>
  );
}
