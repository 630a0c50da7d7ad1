import { useText } from '@/i18n/use-text';
import { formatMoney } from '@/lib/money';
import { formatNumber } from '@/lib/number';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';
import { type GridColumn, readCell, type Writing } from './grid-model';
import styles from './number-grid.module.css';
import { figuresOf } from './paste-doubt';
import type { Doubt } from './use-grid';

interface PasteQuestionProps {
  doubt: Doubt;
  columns: readonly GridColumn[];
  onAnswer: (writing: Writing) => void;
  onClose: () => void;
}

const SHOWN = 6;

/** A block shows English signs, or amounts too large to be millions: asked once for the whole of it, with what it would become. */
export function PasteQuestion({ doubt, columns, onAnswer, onClose }: PasteQuestionProps) {
  const { t } = useText();
  const { block, range, readings } = doubt;
  const english = readings.includes('en');
  const large = readings.includes('dong');
  const kind = columns.some((column) => column.kind === 'amount') ? 'amount' : 'number';
  const nameOf = (writing: Writing) => t(`grid.paste.${writing === 'vi' && !english ? 'million' : writing}`);
  const reading = (text: string, writing: Writing) => {
    const { value } = readCell({ id: '', header: '', kind }, text, writing);
    if (typeof value !== 'number') return t('grid.paste.unreadable');
    return kind === 'amount' ? `${formatMoney(value, 'dong')} ${t('app.unit.dong')}` : formatNumber(value);
  };
  const figures = figuresOf(block, columns, range);
  const title = t(english ? 'grid.paste.title' : 'grid.paste.title.unit');
  return (
    <Dialog label={title} onClose={onClose}>
      <DialogContent
        actions={
          <>
            {readings.map((writing, at) => (
              <Button key={writing} look={at === 0 ? 'primary' : 'plain'} onClick={() => onAnswer(writing)}>
                {nameOf(writing)}
              </Button>
            ))}
            <Button onClick={onClose}>{t('grid.paste.cancel')}</Button>
          </>
        }
      >
        <h2>{title}</h2>
        {english ? <p>{t('grid.paste.text')}</p> : null}
        {large ? <p>{t('grid.paste.text.unit')}</p> : null}
        <table className={styles.preview}>
          <thead>
            <tr>
              <th scope="col">{t('grid.paste.pasted')}</th>
              {readings.map((writing) => (
                <th key={writing} scope="col">
                  {nameOf(writing)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...new Set(figures)].slice(0, SHOWN).map((text) => (
              <tr key={text}>
                <th scope="row">{text}</th>
                {readings.map((writing) => (
                  <td key={writing}>{reading(text, writing)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {figures.length > SHOWN ? <p>{t('grid.paste.more', { count: figures.length })}</p> : null}
      </DialogContent>
    </Dialog>
  );
}
