import { BellOff, Check, CircleAlert, CircleDashed, Clock, type LucideIcon, MailX, Send } from 'lucide-react';
import type { MailState, ReminderMail } from '@/api/generated/types.gen';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetDay, sheetMoment } from '@/components/sheet/table-sheet';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { Badge, type Tone } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Soft } from '@/ui/layout';

const LOOKS: Record<MailState, { tone: Tone; icon: LucideIcon }> = {
  WAITING: { tone: 'info', icon: Clock },
  SENDING: { tone: 'info', icon: Send },
  SENT: { tone: 'strong', icon: Check },
  UNCERTAIN: { tone: 'warn', icon: CircleAlert },
  REFUSED: { tone: 'warn', icon: MailX },
  NO_ADDRESS: { tone: 'warn', icon: MailX },
  NO_HOLDER: { tone: 'warn', icon: MailX },
  UNWANTED: { tone: 'note', icon: BellOff },
  NEEDLESS: { tone: 'note', icon: CircleDashed },
};

/** Whom mail reminds of the round, and what became of it. It names people and no addresses. */
export function MailTable({ mails }: { mails: readonly ReminderMail[] }) {
  const { t } = useText();
  const columns: SavedColumn<ReminderMail>[] = [
    {
      id: 'unit',
      header: t('report.agency'),
      cell: ({ agencyName }) => agencyName ?? <Soft>{t('reminder.wholeRound')}</Soft>,
      sortBy: ({ agencyName }) => agencyName,
      saved: ({ agencyName }) => agencyName ?? t('reminder.wholeRound'),
    },
    {
      id: 'person',
      header: t('reminder.person'),
      wide: true,
      cell: ({ userName }) => userName ?? <Soft>{t('reminder.nobody')}</Soft>,
      sortBy: ({ userName }) => userName ?? null,
      saved: ({ userName }) => userName ?? t('reminder.nobody'),
    },
    {
      id: 'kind',
      header: t('reminder.notice'),
      saved: ({ kind }) => t(`reminder.kind.${kind}`),
      cell: ({ kind }) => t(`reminder.kind.${kind}`),
    },
    {
      id: 'due',
      header: t('report.due'),
      saved: ({ dueOn }) => (dueOn ? sheetDay(dueOn) : null),
      cell: ({ dueOn }) => (dueOn ? formatDate(dueOn) : null),
      sortBy: ({ dueOn }) => dueOn,
    },
    {
      id: 'state',
      header: t('round.status'),
      saved: ({ state }) => t(`reminder.mail.${state}`),
      cell: ({ state }) => (
        <Badge tone={LOOKS[state].tone} icon={LOOKS[state].icon}>
          {t(`reminder.mail.${state}`)}
        </Badge>
      ),
    },
    {
      id: 'since',
      header: t('reminder.since'),
      cell: ({ stateSince }) => formatMoment(new Date(stateSince)),
      sortBy: ({ stateSince }) => stateSince,
      saved: ({ stateSince }) => sheetMoment(stateSince),
    },
  ];
  return (
    <Card title={t('reminder.mails')} flush>
      <SavedTable
        name={t('reminder.mails')}
        caption={t('reminder.mails.caption')}
        columns={columns}
        rows={mails}
        rowKey={({ id }) => id}
      />
    </Card>
  );
}
