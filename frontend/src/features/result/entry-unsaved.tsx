import type { ResultRow } from '@/api/generated/types.gen';
import { Notice } from '@/components/record/notice';
import { useResultName } from '@/components/result-words';
import type { MessageId } from '@/i18n/message-id';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { isTyped, type Part, type Pending } from './entry-model';
import { disputed, partText } from './entry-parts';
import styles from './result.module.css';
import type { Entry } from './use-entry';

const PICKS = {
  figure: { mine: 'result.conflict.mine', theirs: 'result.conflict.theirs' },
  note: { mine: 'result.conflict.mineNote', theirs: 'result.conflict.theirsNote' },
} as const satisfies Record<Part, Record<string, MessageId>>;

/** What somebody else has written in the meantime, figure or note: both are shown, and one is picked. */
export function Conflicts({ entry }: { entry: Entry }) {
  const { t } = useText();
  const nameOf = useResultName(entry.rows);
  if (entry.conflicts.length === 0) return null;
  return (
    <Notice title={t('result.conflicts', { count: entry.conflicts.length })} tone="warn">
      <ul className={styles.conflicts}>
        {entry.conflicts.map((row) => {
          const own = entry.pending[row.resultId];
          return (
            <li key={row.resultId}>
              <strong>{nameOf(row)}</strong>
              {disputed(row, own).map((part) => (
                <div key={part} className={styles.pick}>
                  <Button onClick={() => entry.resolve(row, part, true)}>
                    {t(PICKS[part].mine, { value: partText(row, own, part) })}
                  </Button>
                  <Button onClick={() => entry.resolve(row, part, false)}>
                    {t(PICKS[part].theirs, {
                      value: partText(row, undefined, part),
                      name: row.enteredByName ?? '–',
                      at: row.enteredAt ? formatMoment(new Date(row.enteredAt)) : '–',
                    })}
                  </Button>
                </div>
              ))}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

/** What was typed before the report was locked: it is saved once it can be, unless it is discarded. */
export function Held({ entry }: { entry: Entry }) {
  const { t } = useText();
  const nameOf = useResultName(entry.rows);
  const { held } = entry;
  if (held.length === 0) return null;
  const typed = (row: ResultRow, own: Pending) =>
    [
      isTyped(own, 'figure') ? partText(row, own, 'figure') : null,
      isTyped(own, 'note') ? t('result.held.note', { note: partText(row, own, 'note') }) : null,
      own.files ? t('result.held.files', { count: own.files.attach.length + own.files.detach.length }) : null,
    ]
      .filter((text) => text !== null)
      .join('; ');
  return (
    <Notice
      title={t('result.held', { count: held.length })}
      tone="warn"
      actions={
        <Button onClick={() => entry.discard(held.map(([row]) => row.resultId))}>
          {t('result.held.discard')}
        </Button>
      }
    >
      <p>{t('result.held.text')}</p>
      <ul>
        {held.map(([row, own]) => (
          <li key={row.resultId}>
            <strong>{nameOf(row)}</strong>: {typed(row, own)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
