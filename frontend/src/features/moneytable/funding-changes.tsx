import { DayField } from '@/components/day-field';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { type ChangesAsked, ChangesTable } from './changes-table';
import styles from './moneytable.module.css';

interface FundingChangesProps {
  asked: ChangesAsked;
  since: string | undefined;
  onSince: (since: string) => void;
}

/** The decisions that changed the table since a day. */
export function FundingChanges({ asked, since, onSince }: FundingChangesProps) {
  const { t } = useText();
  return (
    <Card
      title={t('moneytable.changes')}
      aside={
        <span className="no-print">
          <DayField label={t('moneytable.since')} value={since ?? ''} onChange={onSince} />
        </span>
      }
      flush
    >
      {since ? null : <p className={`${styles.note} no-print`}>{t('moneytable.changes.all')}</p>}
      <ChangesTable asked={{ ...asked, since }} />
    </Card>
  );
}
