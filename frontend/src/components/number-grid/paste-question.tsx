import { useText } from '@/i18n/use-text';
import { formatMoney } from '@/lib/money';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';
import { cellText, type GridColumn, type Writing } from './grid-model';
import styles from './number-grid.module.css';
import { figuresOf, type PastedFigure, someOf } from './paste-doubt';
import { readCell } from './read-cell';
import type { Doubt } from './use-grid';
import { useUnreadText } from './use-rule-text';

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
  const unreadText = useUnreadText();
  const nameOf = (writing: Writing) => t(`grid.paste.${writing === 'vi' && !english ? 'million' : writing}`);
  const reading = ({ column, text }: PastedFigure, writing: Writing) => {
    const cell = readCell(column, text, writing);
    if (cell.unread !== undefined) return unreadText(column, text, writing);
    return column.kind === 'amount' && typeof cell.value === 'number'
      ? `${formatMoney(cell.value, 'dong')} ${t('app.unit.dong')}`
      : cellText(column, cell);
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
            {someOf(figures, SHOWN).map((figure) => (
              <tr key={`${figure.column.id} ${figure.text}`}>
                <th scope="row">{figure.text}</th>
                {readings.map((writing) => (
                  <td key={writing}>{reading(figure, writing)}</td>
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
