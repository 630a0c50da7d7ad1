import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BellRing, Check, Clock, Hourglass, type LucideIcon, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { markNoticesRead } from '@/api/generated/sdk.gen';
import type { Notice, NoticeKind } from '@/api/generated/types.gen';
import { noticesQuery } from '@/api/notice-queries';
import { ProblemError } from '@/api/problem';
import { DueOn } from '@/components/due-on';
import { QueryView } from '@/components/query-view';
import { ProblemNotice } from '@/components/record/problem-notice';
import { ReportLink } from '@/components/report-link';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { Badge, type Tone } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Inline, Soft } from '@/ui/layout';
import styles from './reminder.module.css';

const LOOKS: Record<NoticeKind, { tone: Tone; icon: LucideIcon }> = {
  DUE_SOON: { tone: 'info', icon: Hourglass },
  OVERDUE: { tone: 'warn', icon: Clock },
  RETURNED: { tone: 'warn', icon: Undo2 },
  REMINDED: { tone: 'warn', icon: BellRing },
};

/** What has become near, late, come back or been reminded of since the one who is signed in last looked. */
export function NoticeList() {
  const notices = useQuery(noticesQuery);
  return (
    <QueryView queries={{ notices }} lines={3}>
      {(data) => (data.notices.items.length === 0 ? null : <Notices items={data.notices.items} />)}
    </QueryView>
  );
}

function Notices({ items }: { items: readonly Notice[] }) {
  const { t } = useText();
  const queries = useQueryClient();
  const [readToo, setReadToo] = useState(false);
  const marking = useMutation({
    mutationFn: (ids: string[]) => markNoticesRead({ body: { ids } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  const unread = items.filter(({ read }) => !read);
  const shown = readToo ? items : unread;
  const wordsOf = ({ task, roundName, agencyName }: Notice) =>
    [t(`report.task.do.${task}`, { round: roundName }), agencyName].filter(Boolean).join(' – ');
  const columns: SavedColumn<Notice>[] = [
    {
      id: 'what',
      header: t('reminder.notice'),
      wide: true,
      saved: (notice) => {
        const due = `${t('report.due')}: ${formatDate(notice.dueOn)}`;
        return [t(`reminder.kind.${notice.kind}`), due, wordsOf(notice), notice.message]
          .filter(Boolean)
          .join('; ');
      },
      cell: (notice) => (
        <What notice={notice} words={wordsOf(notice)} onOpen={() => marking.mutate([notice.id])} />
      ),
    },
    {
      id: 'read',
      header: t('reminder.mark'),
      saved: ({ read }) => (read ? t('reminder.read') : null),
      cell: (notice) =>
        notice.read ? (
          <Soft>{t('reminder.read')}</Soft>
        ) : (
          <Button
            look="quiet"
            aria-label={t('reminder.markOf', { notice: wordsOf(notice) })}
            onClick={() => marking.mutate([notice.id])}
          >
            <Check size={16} aria-hidden="true" />
            {t('reminder.read')}
          </Button>
        ),
    },
  ];
  return (
    <Card
      title={t('reminder.notices', { count: unread.length })}
      aside={
        <Inline>
          {unread.length > 1 ? (
            <Button look="quiet" onClick={() => marking.mutate(unread.map(({ id }) => id))}>
              {t('reminder.markAll')}
            </Button>
          ) : null}
          {unread.length < items.length ? (
            <Button look="quiet" aria-pressed={readToo} onClick={() => setReadToo(!readToo)}>
              {t(readToo ? 'reminder.onlyNew' : 'reminder.readToo')}
            </Button>
          ) : null}
        </Inline>
      }
      flush={shown.length > 0}
    >
      {marking.error instanceof ProblemError ? <ProblemNotice problem={marking.error} /> : null}
      {shown.length === 0 ? (
        <p>{t('reminder.nothingNew')}</p>
      ) : (
        <SavedTable
          name={t('reminder.notices.sheet')}
          caption={t('reminder.notices.caption')}
          captionHidden
          columns={columns}
          rows={shown}
          rowKey={({ id }) => id}
        />
      )}
    </Card>
  );
}

interface WhatProps {
  notice: Notice;
  words: string;
  onOpen: () => void;
}

function What({ notice, words, onOpen }: WhatProps) {
  const { t } = useText();
  const { kind, byName, message, happenedAt, dueOn, lateDays } = notice;
  // Kind and day stand with the words: on a narrow screen whatever is beside them is out of sight.
  return (
    <>
      <span className={styles.kind}>
        <Badge tone={LOOKS[kind].tone} icon={LOOKS[kind].icon}>
          {t(`reminder.kind.${kind}`)}
        </Badge>
        <span className={styles.due}>
          {t('report.due')}: <DueOn day={dueOn} lateDays={lateDays} />
        </span>
      </span>
      <ReportLink
        reportId={notice.reportId}
        consolidationId={notice.consolidationId}
        roundId={notice.roundId}
        className={notice.read ? undefined : styles.unread}
        onClick={onOpen}
      >
        {words}
      </ReportLink>
      {kind === 'REMINDED' && byName ? (
        <Soft>
          <span className={styles.message}>
            {t('reminder.by', { name: byName, at: formatMoment(new Date(happenedAt)) })}
          </span>
        </Soft>
      ) : null}
      {message ? <span className={styles.message}>“{message}”</span> : null}
    </>
  );
}
