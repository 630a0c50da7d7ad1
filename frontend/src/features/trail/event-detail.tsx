import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { AuditEvent, HistoryChange } from '@/api/generated/types.gen';
import { auditEventQuery } from '@/api/trail-queries';
import { QueryView } from '@/components/query-view';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Code, Fact, Facts, Inline, Stack } from '@/ui/layout';
import { ActionBadge, SealBadge, Who } from './event-parts';
import { ThingLink } from './thing-link';
import styles from './trail.module.css';
import { useTrailWords } from './use-trail-words';

interface EventDetailProps {
  number: number;
  onClose: () => void;
  onThing: (id: string) => void;
}

/** One event: who, from where, and each field side by side before and after. */
export function EventDetail({ number, onClose, onThing }: EventDetailProps) {
  const { t } = useText();
  const events = useQuery(auditEventQuery(number));
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <Card
      title={t('trail.event', { number })}
      aside={
        <Button ref={close} onClick={onClose}>
          {t('trail.event.close')}
        </Button>
      }
    >
      <QueryView queries={{ events }} lines={8}>
        {(data) => data.events.map((event) => <Event key={event.number} event={event} onThing={onThing} />)}
      </QueryView>
    </Card>
  );
}

function Event({ event, onThing }: { event: AuditEvent; onThing: (id: string) => void }) {
  const { t } = useText();
  const words = useTrailWords();
  const { entityId } = event;
  return (
    <Stack>
      <Facts>
        <Fact name={t('trail.when')}>{formatMoment(new Date(event.occurredAt))}</Fact>
        <Fact name={t('trail.who')}>
          <Who event={event} />
        </Fact>
        <Fact name={t('trail.event.roles')}>
          <span className={styles.long}>
            {event.roles.map(words.role).join(', ') || t('trail.event.roles.none')}
          </span>
        </Fact>
        <Fact name={t('trail.where')}>{event.origin ?? t('trail.where.system')}</Fact>
        {event.client ? <Fact name={t('trail.event.client')}>{event.client}</Fact> : null}
        {event.requestCode ? (
          <Fact name={t('trail.event.requestCode')}>
            <Code>{event.requestCode}</Code>
          </Fact>
        ) : null}
        <Fact name={t('trail.what')}>
          <Inline>
            {words.operation(event.operation)} <ActionBadge action={event.action} />
          </Inline>
        </Fact>
        <Fact name={t('trail.thing')}>
          {words.entity(event.entity)}
          {entityId ? `: ${event.names[entityId] ?? entityId}` : null}
        </Fact>
        <Fact name={t('trail.sealed')}>
          <SealBadge event={event} />
        </Fact>
      </Facts>
      {entityId ? (
        <Inline>
          <Button onClick={() => onThing(entityId)}>{t('trail.event.thingOnly')}</Button>
          <ThingLink event={event}>{t('trail.event.goTo')}</ThingLink>
        </Inline>
      ) : null}
      {event.changes.length === 0 ? <p>{t('trail.event.nothing')}</p> : <Changes event={event} />}
    </Stack>
  );
}

function Changes({ event }: { event: AuditEvent }) {
  const { t } = useText();
  const words = useTrailWords();
  /** What stood in the field on one side, to be shown and to be saved. */
  const told = (side: 'before' | 'after') => {
    const text = (change: HistoryChange) => words.value(change[side], event, change.field);
    return {
      saved: text,
      cell: (change: HistoryChange) => <span className={styles.long}>{text(change)}</span>,
    };
  };
  const reading = event.action === 'READ';
  const columns: SavedColumn<HistoryChange>[] = [
    {
      id: 'field',
      header: t('trail.event.field'),
      saved: ({ field }) => words.field(field),
      cell: ({ field }) => words.field(field),
    },
    ...(reading ? [] : [{ id: 'before', header: t('trail.event.before'), wide: true, ...told('before') }]),
    {
      id: 'after',
      header: t(reading ? 'trail.event.asked' : 'trail.event.after'),
      wide: true,
      ...told('after'),
    },
  ];
  return (
    <SavedTable
      name={t('trail.event', { number: event.number })}
      caption={t(reading ? 'trail.event.caption.read' : 'trail.event.caption.write')}
      columns={columns}
      rows={event.changes}
      rowKey={({ field }) => field}
    />
  );
}
