import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { HistoryEntry } from '@/api/generated/types.gen';
import { all } from '@/api/pages';
import { historyPage } from '@/api/writing';
import { QueryView } from '@/components/query-view';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetMoment } from '@/components/sheet/table-sheet';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Fact, Facts, Soft } from '@/ui/layout';
import { useFieldText } from './field-text';
import type { Field } from './fields';
import styles from './thing-history.module.css';

/** Steps that the kind of the write tells already. */
const PLAIN = new Set(['create', 'change', 'delete']);

export interface ThingHistoryProps {
  collection: Parameters<typeof historyPage>[0];
  id: string;
  fields: readonly Field[];
}

/** Who changed what, and when; asked for when it is opened. */
export function ThingHistory(props: ThingHistoryProps) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <div className={open ? undefined : 'no-print'}>
      <Card title={t('form.history')} flush={open}>
        {open ? (
          <HistoryEntries {...props} />
        ) : (
          <Button onClick={() => setOpen(true)}>{t('form.history.show')}</Button>
        )}
      </Card>
    </div>
  );
}

interface HistoryEntriesProps extends ThingHistoryProps {
  /** What the history is called where it is saved. */
  name?: string;
}

/** The entries of a history, newest first. */
export function HistoryEntries({ collection, id, fields, name }: HistoryEntriesProps) {
  const { t } = useText();
  const words = useEntryWords(fields);
  const history = useInfiniteQuery({
    queryKey: ['history', collection, id],
    queryFn: async ({ pageParam, signal }) => {
      // The words of steps are those of the trail, which not every screen has loaded.
      const [page] = await Promise.all([
        historyPage(collection, id, { limit: 20, pageToken: pageParam }, signal),
        loadLaterTexts(),
      ]);
      return page.data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextPageToken ?? undefined,
  });
  /** That of an amendment does not say at each entry that it is of itself. */
  const amendmentOf = ({ amendment }: HistoryEntry) => (amendment?.id === id ? null : amendment);
  const columns: SavedColumn<HistoryEntry>[] = [
    {
      id: 'when',
      header: t('form.history.when'),
      saved: (entry) => sheetMoment(entry.occurredAt),
      cell: (entry) => formatMoment(new Date(entry.occurredAt)),
    },
    { id: 'who', header: t('form.history.who'), saved: words.who, cell: words.who },
    {
      id: 'what',
      header: t('form.history.what'),
      saved: (entry) => {
        const amendment = amendmentOf(entry);
        return amendment ? `${words.what(entry)}; ${words.amendment(amendment)}` : words.what(entry);
      },
      cell: (entry) => {
        const amendment = amendmentOf(entry);
        return (
          <>
            {words.what(entry)}
            {amendment ? (
              <div>
                <Link to="/ke-hoach/dieu-chinh/$id" params={{ id: amendment.id }}>
                  {words.amendment(amendment)}
                </Link>
              </div>
            ) : null}
          </>
        );
      },
    },
    {
      id: 'changes',
      header: t('form.history.changes'),
      wide: true,
      saved: (entry) =>
        words
          .changes(entry)
          .map(({ label, text }) => `${label}: ${text}`)
          .join('\n'),
      cell: (entry) => (
        <Facts>
          {words.changes(entry).map(({ name: field, label, text }) => (
            <Fact key={field} name={label}>
              {text}
            </Fact>
          ))}
        </Facts>
      ),
    },
  ];
  return (
    <QueryView queries={{ history }} lines={5}>
      {() => {
        const entries = history.data?.pages.flatMap((page) => page.items) ?? [];
        if (entries.length === 0) {
          return (
            <p className={styles.below}>
              <Soft>{t('form.history.empty')}</Soft>
            </p>
          );
        }
        return (
          <>
            <SavedTable
              name={name ?? t('form.history')}
              caption={t('form.history.caption')}
              columns={columns}
              rows={entries}
              savedRows={() => all((page) => historyPage(collection, id, page))}
              rowKey={(entry) => String(entry.id)}
            />
            {history.hasNextPage ? (
              <p className={styles.below}>
                <Button onClick={() => void history.fetchNextPage()}>{t('form.history.more')}</Button>
              </p>
            ) : null}
          </>
        );
      }}
    </QueryView>
  );
}

type Amendment = NonNullable<HistoryEntry['amendment']>;

/** What a history says of an entry, to be shown and to be saved. */
function useEntryWords(fields: readonly Field[]) {
  const { t, has } = useText();
  const { recorded } = useFieldText();
  const fieldOf = (name: string) => fields.find((field) => (field.recordedAs ?? field.name) === name);
  return {
    /** Whoever acted in somebody's place is told with whose. */
    who: ({ actor, onBehalfOf }: HistoryEntry) =>
      onBehalfOf ? t('form.history.actsFor', { whom: onBehalfOf, actor }) : actor,
    /** With the step, where that says more than that something was written: closed, answered, issued. */
    what: ({ action, operation }: HistoryEntry) => {
      const verb = operation.split('.').slice(1).join('-');
      const step = `trail.verb.${verb}`;
      const done = t(`form.history.${action}`);
      return PLAIN.has(verb) || !has(step) ? done : `${done} (${t(step)})`;
    },
    amendment: ({ number, ordinal }: Amendment) => t('form.history.amendment', { number: number ?? ordinal }),
    changes: (entry: HistoryEntry) => {
      const known = entry.changes.flatMap(({ field: name, before, after }) => {
        const field = fieldOf(entry.part ? `${entry.part}.${name}` : name);
        if (!field) return [];
        const now = recorded(field, after);
        const text =
          entry.action === 'INSERT'
            ? now
            : t('form.history.change', { before: recorded(field, before), after: now });
        return [{ name: field.name, label: field.label, text }];
      });
      return known.length > 0 ? known : [{ name: '', label: t('form.history.otherField'), text: '–' }];
    },
  };
}
