import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { HistoryEntry } from '@/api/generated/types.gen';
import { historyPage } from '@/api/writing';
import { QueryView } from '@/components/query-view';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
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

/** The entries of a history, newest first. */
export function HistoryEntries({ collection, id, fields }: ThingHistoryProps) {
  const { t } = useText();
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
  const columns: Column<HistoryEntry>[] = [
    {
      id: 'when',
      header: t('form.history.when'),
      cell: (entry) => formatMoment(new Date(entry.occurredAt)),
    },
    { id: 'who', header: t('form.history.who'), cell: (entry) => <Who entry={entry} /> },
    {
      id: 'what',
      header: t('form.history.what'),
      cell: ({ action, operation, amendment }) => (
        <>
          {t(`form.history.${action}`)} <Step operation={operation} />
          {amendment && amendment.id !== id ? (
            <div>
              <Link to="/ke-hoach/dieu-chinh/$id" params={{ id: amendment.id }}>
                {t('form.history.amendment', { number: amendment.number ?? amendment.ordinal })}
              </Link>
            </div>
          ) : null}
        </>
      ),
    },
    {
      id: 'changes',
      header: t('form.history.changes'),
      wide: true,
      cell: (entry) => <Changes entry={entry} fields={fields} />,
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
            <DataTable
              caption={t('form.history.caption')}
              columns={columns}
              rows={entries}
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

/** What was done, where that says more than that something was written: closed, answered, issued. */
function Step({ operation }: { operation: string }) {
  const { t, has } = useText();
  const verb = operation.split('.').slice(1).join('-');
  const words = `trail.verb.${verb}`;
  return PLAIN.has(verb) || !has(words) ? null : <Soft>({t(words)})</Soft>;
}

/** Whoever acted in somebody's place is told with whose. */
function Who({ entry: { actor, onBehalfOf } }: { entry: HistoryEntry }) {
  const { t } = useText();
  return onBehalfOf ? t('form.history.actsFor', { whom: onBehalfOf, actor }) : actor;
}

function Changes({ entry, fields }: { entry: HistoryEntry; fields: readonly Field[] }) {
  const { t } = useText();
  const { recorded } = useFieldText();
  const fieldOf = (name: string) => fields.find((field) => (field.recordedAs ?? field.name) === name);
  const known = entry.changes.flatMap((change) => {
    const field = fieldOf(entry.part ? `${entry.part}.${change.field}` : change.field);
    return field ? [{ ...change, field }] : [];
  });
  return (
    <Facts>
      {known.map(({ field, before, after }) => (
        <Fact key={field.name} name={field.label}>
          {entry.action === 'INSERT'
            ? recorded(field, after)
            : t('form.history.change', { before: recorded(field, before), after: recorded(field, after) })}
        </Fact>
      ))}
      {known.length === 0 ? <Fact name={t('form.history.otherField')}>–</Fact> : null}
    </Facts>
  );
}
