import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { advanceClearancesQuery } from '@/api/disbursement-queries';
import type {
  AdvanceClearance,
  AdvanceClearances as Clearances,
  Disbursement,
} from '@/api/generated/types.gen';
import { postOnce } from '@/api/once';
import { ThingForm } from '@/components/form/thing-form';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { QueryView } from '@/components/query-view';
import { type Field, numberOrNull, textOf, textOrNull, typedNumber } from '@/components/record/fields';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetDay } from '@/components/sheet/table-sheet';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { formatDate, parseDate } from '@/lib/date';
import { newKey } from '@/lib/once';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Fact, Facts, Stack } from '@/ui/layout';

/** What of an advance is accounted for, and what is still open. */
export function AdvanceClearances({ line }: { line: Disbursement }) {
  const { t } = useText();
  const clearances = useQuery(advanceClearancesQuery(line.id));
  return (
    <Card title={t('disbursement.advance.title')}>
      <QueryView queries={{ clearances }} lines={3}>
        {(data) => <Cleared line={line} clearances={data.clearances} />}
      </QueryView>
    </Card>
  );
}

interface ClearedProps {
  line: Disbursement;
  clearances: Clearances;
}

function Cleared({ line, clearances }: ClearedProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const mayWrite = usePermission('disbursement:write');
  const [asked, setAsked] = useState<'new' | AdvanceClearance | null>(null);
  const { items, open } = clearances;
  const takenBack = new Set(items.map(({ reversesId }) => reversesId));
  /** What takes another one back counts against it. */
  const amountOf = (one: AdvanceClearance) => (one.reversesId ? -one.amount : one.amount);
  const columns: SavedColumn<AdvanceClearance>[] = [
    {
      id: 'voucher',
      header: t('disbursement.advance.voucher'),
      saved: (one) => one.voucher,
      cell: (one) => one.voucher,
    },
    {
      id: 'day',
      header: t('disbursement.advance.clearedOn'),
      saved: (one) => sheetDay(one.clearedOn),
      cell: (one) => formatDate(one.clearedOn),
    },
    {
      id: 'amount',
      header: `${t('disbursement.amount')} (${t(`app.unit.${unit}`)})`,
      savedHead: `${t('disbursement.amount')} (${t('app.unit.dong')})`,
      saved: amountOf,
      numeric: true,
      cell: (one) => <Money amount={amountOf(one)} />,
    },
    {
      id: 'note',
      header: t('disbursement.advance.note'),
      saved: (one) => one.note,
      cell: (one) => one.note ?? '–',
    },
    {
      id: 'who',
      header: t('disbursement.posted'),
      saved: (one) => one.postedByName,
      cell: (one) => one.postedByName,
    },
  ];
  if (mayWrite) {
    columns.push({
      id: 'take-back',
      header: t('disbursement.advance.takeBack'),
      saved: null,
      cell: (one) =>
        one.reversesId || takenBack.has(one.id) ? null : (
          <Button look="quiet" className="no-print" onClick={() => setAsked(one)}>
            {t('disbursement.advance.takeBack')}
          </Button>
        ),
    });
  }
  return (
    <Stack>
      <Facts>
        <Fact name={t('disbursement.advance.cleared')}>
          <Money amount={clearances.cleared} withUnit />
        </Fact>
        <Fact name={t('disbursement.advance.open')}>
          <Money amount={open} withUnit />
        </Fact>
      </Facts>
      {items.length > 0 ? (
        <SavedTable
          name={t('disbursement.advance.title')}
          caption={t('disbursement.advance.caption')}
          captionHidden
          columns={columns}
          rows={items}
          rowKey={(one) => one.id}
        />
      ) : null}
      {asked ? (
        <ClearanceForm
          key={asked === 'new' ? 'new' : asked.id}
          line={line}
          open={open}
          takesBack={asked === 'new' ? null : asked}
          onDone={() => setAsked(null)}
        />
      ) : mayWrite && open > 0 ? (
        <div className="no-print">
          <Button onClick={() => setAsked('new')}>{t('disbursement.advance.clear')}</Button>
        </div>
      ) : null}
    </Stack>
  );
}

interface ClearanceFormProps {
  line: Disbursement;
  open: number;
  takesBack: AdvanceClearance | null;
  onDone: () => void;
}

function ClearanceForm({ line, open, takesBack, onDone }: ClearanceFormProps) {
  const { t } = useText();
  const [key] = useState(newKey);
  const start = { voucher: '', clearedOn: '', amount: typedNumber(open), note: '' };
  const note: Field = { name: 'note', label: t('disbursement.advance.note'), kind: 'words' };
  const fields: Field[] = takesBack
    ? [{ ...note, label: t('disbursement.advance.takeBack.reason'), required: true }]
    : [
        { name: 'voucher', label: t('disbursement.advance.voucher'), kind: 'text', required: true },
        {
          name: 'clearedOn',
          label: t('disbursement.advance.clearedOn'),
          hint: t('form.date.hint'),
          kind: 'date',
          required: true,
        },
        { name: 'amount', label: t('disbursement.amountInDong'), kind: 'number', required: true },
        note,
      ];
  return (
    <ThingForm
      thing={null}
      draft={`disbursements.${line.id}.clear.${takesBack?.id ?? ''}`}
      fields={fields}
      start={start}
      toValues={() => start}
      read={async (thing) => thing}
      save={async (values) => {
        await postOnce<Clearances>(
          `/api/v1/disbursements/${line.id}/clear`,
          takesBack
            ? {
                amount: takesBack.amount,
                clearedOn: takesBack.clearedOn,
                voucher: takesBack.voucher,
                reversesId: takesBack.id,
                note: textOf(values.note),
              }
            : {
                amount: numberOrNull(values.amount),
                clearedOn: parseDate(textOf(values.clearedOn)),
                voucher: textOf(values.voucher),
                note: textOrNull(values.note),
              },
          key,
        );
        return line;
      }}
      savedText={() => t(takesBack ? 'disbursement.advance.hasTakenBack' : 'disbursement.advance.hasCleared')}
      saveLabel={t(takesBack ? 'disbursement.advance.takeBack' : 'disbursement.advance.clear')}
      onSaved={onDone}
      cancel={<Button onClick={onDone}>{t('form.cancel')}</Button>}
    />
  );
}
