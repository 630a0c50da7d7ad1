import type { ReactNode } from 'react';
import type { ReportChange, ReportChanges, ReportFigure } from '@/api/generated/types.gen';
import { type SheetValue, sheetFigure } from '@/components/sheet/table-sheet';
import { ToldFigure } from '@/components/told-figure';
import type { Translate } from '@/i18n/use-text';
import { PlainList, Prose } from '@/ui/layout';
import styles from './report.module.css';

/** One thing that is not as it went in before: a figure, its note, its files, or a part of the words. */
export interface ChangeRow {
  key: string;
  code: string | null;
  name: string;
  /** Of which place, and what of it. */
  about: string;
  submittedAt: string;
  before: Side;
  now: Side;
}

/** What it was, or is: on screen, and in a sheet. */
interface Side {
  shown: ReactNode;
  saved: SheetValue;
}

const PARTS = ['results', 'difficulties', 'proposals'] as const;

/** The changes row by row: each figure with what hangs on it, then the words. */
export function changeRows({ items, words }: ReportChanges, t: Translate): ChangeRow[] {
  const ofWords = words
    ? PARTS.filter((part) => words.before[part] !== words.now[part]).map((part) => ({
        key: part,
        code: null,
        name: t('report.narrative'),
        about: t(`report.narrative.${part}`),
        submittedAt: words.submittedAt,
        before: text(words.before[part]),
        now: text(words.now[part]),
      }))
    : [];
  return [...items.flatMap((change) => ofFigure(change, t)), ...ofWords];
}

function ofFigure(change: ReportChange, t: Translate): ChangeRow[] {
  const { resultId, indicatorCode, indicatorName, areaName, submittedAt, before, now } = change;
  const row = (what: string, about: string, then: Side, since: Side): ChangeRow => ({
    key: `${resultId}-${what}`,
    code: indicatorCode,
    name: indicatorName,
    about,
    submittedAt,
    before: then,
    now: since,
  });
  const rows: ChangeRow[] = [];
  if (!before || saysOther(before, now)) rows.push(row('figure', areaName, figure(before), figure(now)));
  const note = before?.note ?? null;
  if (note !== (now.note ?? null)) {
    rows.push(row('note', `${areaName} – ${t('report.change.note')}`, text(note), text(now.note)));
  }
  if (before?.files && now.files) {
    const added = missingIn(before.files, now.files);
    const removed = missingIn(now.files, before.files);
    if (added + removed > 0) {
      const about = `${areaName} – ${t('report.change.files', { added, removed })}`;
      rows.push(row('files', about, files(before.files, t), files(now.files, t)));
    }
  }
  return rows;
}

function saysOther(before: ReportFigure, now: ReportFigure): boolean {
  return (['value', 'numerator', 'denominator', 'words'] as const).some((part) => before[part] !== now[part]);
}

type Files = NonNullable<ReportFigure['files']>;

function missingIn(some: Files, others: Files): number {
  return others.filter(({ id }) => !some.some((one) => one.id === id)).length;
}

function figure(told: ReportFigure | null): Side {
  return { shown: <ToldFigure told={told} />, saved: sheetFigure(told) };
}

function text(words: string | null): Side {
  return {
    shown: words ? (
      <Words>
        <Prose text={words} />
      </Words>
    ) : (
      '–'
    ),
    saved: words,
  };
}

function files(some: Files, t: Translate): Side {
  if (some.length === 0) {
    const none = t('report.change.noFiles');
    return { shown: <Words>{none}</Words>, saved: none };
  }
  const names = (
    <PlainList>
      {some.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </PlainList>
  );
  return { shown: <Words>{names}</Words>, saved: some.map(({ name }) => name).join('\n') };
}

/** Words read from the left, also in a column of numbers. */
function Words({ children }: { children: ReactNode }) {
  return <div className={styles.words}>{children}</div>;
}
