import { type ReactNode, useState } from 'react';
import type { Meanwhile } from '@/api/problem';
import { useFieldText } from '@/components/record/field-text';
import { differ, type Field, type FormValues } from '@/components/record/fields';
import { Notice } from '@/components/record/notice';
import { WhoWasFaster } from '@/components/record/who-was-faster';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import styles from './conflict-notice.module.css';

export interface Versions {
  /** What both started from. */
  before: FormValues;
  yours: FormValues;
  theirs: FormValues;
}

interface ConflictNoticeProps {
  fields: readonly Field[];
  versions: Versions;
  /** Null where the history could not be asked. */
  by: Meanwhile | null;
  /** The way to read the whole thing again, where it is not about the fields alone. */
  readAgain?: ReactNode;
  /** The merged values are to be saved over their version. */
  onMerge: (values: FormValues) => void;
  onTakeTheirs: () => void;
}

/** What another person has changed while this form was open. */
export function changedMeanwhile(fields: readonly Field[], { before, theirs }: Versions): Field[] {
  return fields.filter((field) => differ(field, before, theirs));
}

/** Somebody was faster: field by field, whose value is to stand. Nothing of either is lost without a word. */
export function ConflictNotice({
  fields,
  versions,
  by,
  readAgain,
  onMerge,
  onTakeTheirs,
}: ConflictNoticeProps) {
  const { t } = useText();
  const text = useFieldText();
  const { before, yours, theirs } = versions;
  const changed = changedMeanwhile(fields, versions);
  // What one has not touched oneself follows the other person.
  const [mine, setMine] = useState(
    () => new Set(changed.filter((field) => differ(field, before, yours)).map((field) => field.name)),
  );
  const choose = (name: string, own: boolean) =>
    setMine((names) => {
      const next = new Set(names);
      if (own) next.add(name);
      else next.delete(name);
      return next;
    });
  const merged = () => {
    const result = { ...yours };
    for (const { name } of changed) {
      const value = theirs[name];
      if (!mine.has(name) && value !== undefined) result[name] = value;
    }
    return result;
  };
  return (
    <Notice
      title={t(readAgain ? 'form.changed' : 'form.conflict')}
      tone="warn"
      actions={
        <>
          <Button look="primary" onClick={() => onMerge(merged())}>
            {t(readAgain ? 'form.changed.goOn' : 'form.conflict.save')}
          </Button>
          {readAgain ?? <Button onClick={onTakeTheirs}>{t('form.conflict.takeTheirs')}</Button>}
        </>
      }
    >
      {by ? <WhoWasFaster by={by} /> : null}
      {readAgain ? <p>{t('form.changed.text')}</p> : null}
      {changed.length > 0 ? <p>{t('form.conflict.text')}</p> : null}
      <div className={styles.rows}>
        {changed.map((field) => (
          <fieldset key={field.name} className={styles.row}>
            <legend>{field.label}</legend>
            <p className={styles.before}>
              {t('form.conflict.before')}: {text.typed(field, before[field.name])}
            </p>
            {(['theirs', 'yours'] as const).map((whose) => (
              <label key={whose} className={styles.choice}>
                <input
                  type="radio"
                  name={`conflict-${field.name}`}
                  checked={mine.has(field.name) === (whose === 'yours')}
                  onChange={() => choose(field.name, whose === 'yours')}
                />
                <span>
                  <span className={styles.whose}>{t(`form.conflict.${whose}`)}:</span>{' '}
                  {text.typed(field, versions[whose][field.name])}
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </Notice>
  );
}
