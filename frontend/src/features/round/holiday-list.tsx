import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { createHoliday, deleteHoliday, getHoliday } from '@/api/generated/sdk.gen';
import type { Holiday, Source } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { holidaysQuery } from '@/api/round-queries';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { type Field, textOf } from '@/components/record/fields';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetDay } from '@/components/sheet/table-sheet';
import { SourceMark } from '@/components/source-mark';
import { showToast } from '@/components/toast-store';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { formatDate, parseDate } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Stack } from '@/ui/layout';

const NO_HOLIDAY = { day: '', name: '' };
const add = async ({ day, name, source }: Pick<Holiday, 'day' | 'name' | 'source'>) =>
  (await createHoliday({ body: { day, name, source } })).data;
/** What is added here is known from a notice that the programme has not, as the law’s days are. */
const OURS: Source = { provenance: 'REFERENCE', section: null, note: null };

/** Days on which nothing is due: what falls on them moves forward. */
export function HolidayList() {
  const { t } = useText();
  const queries = useQueryClient();
  const holidays = useQuery(holidaysQuery);
  const mayWrite = usePermission('round:write');
  const removing = useMutation({
    mutationFn: ({ id, version }: Holiday) =>
      deleteHoliday({ path: { id }, headers: { 'If-Match': `"${version}"` } }),
    onSuccess: async (_nothing, holiday) => {
      showToast({
        text: t('round.holiday.removed', { name: holiday.name }),
        undo: async () => {
          await add(holiday);
          await refreshEverything(queries);
        },
      });
      await refreshEverything(queries);
    },
  });
  const columns: SavedColumn<Holiday>[] = [
    {
      id: 'day',
      header: t('round.holiday.day'),
      saved: ({ day }) => sheetDay(day),
      cell: ({ day }) => formatDate(day),
    },
    {
      id: 'name',
      header: t('round.holiday.name'),
      wide: true,
      saved: ({ name }) => name,
      cell: ({ name, source }) => (
        <>
          {name} <SourceMark source={source} />
        </>
      ),
    },
    {
      id: 'remove',
      header: t('round.holiday.remove'),
      saved: null,
      cell: (holiday) => (
        <Button
          look="quiet"
          aria-label={t('round.holiday.removeOf', { name: holiday.name, date: formatDate(holiday.day) })}
          onClick={() => {
            if (!removing.isPending) removing.mutate(holiday);
          }}
        >
          <Trash2 size={16} aria-hidden="true" />
          {t('round.holiday.remove')}
        </Button>
      ),
    },
  ];
  return (
    <Stack>
      {mayWrite ? <NewHoliday /> : null}
      {removing.error instanceof ProblemError ? <ProblemNotice problem={removing.error} /> : null}
      <Card title={t('round.holidays')} flush>
        <QueryView queries={{ holidays }} lines={12}>
          {(data) => (
            <SavedTable
              name={t('round.holidays')}
              caption={t('round.holidays.caption')}
              columns={mayWrite ? columns : columns.slice(0, 2)}
              rows={data.holidays}
              rowKey={({ id }) => id}
            />
          )}
        </QueryView>
      </Card>
    </Stack>
  );
}

function NewHoliday() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const fields: Field[] = [
    { name: 'day', label: t('round.holiday.day'), hint: t('form.date.hint'), kind: 'date', required: true },
    { name: 'name', label: t('round.holiday.name'), kind: 'text', required: true },
  ];
  if (!open) {
    return (
      <div className="no-print">
        <Button onClick={() => setOpen(true)}>{t('round.holiday.new')}</Button>
      </div>
    );
  }
  return (
    <Card title={t('round.holiday.new')}>
      <ThingForm<Holiday>
        thing={null}
        draft="holidays.new"
        fields={fields}
        start={NO_HOLIDAY}
        toValues={() => NO_HOLIDAY}
        read={async ({ id }) => (await getHoliday({ path: { id } })).data}
        save={(values) =>
          add({ day: parseDate(textOf(values.day)) ?? '', name: textOf(values.name), source: OURS })
        }
        savedText={({ name }) => t('form.saved', { name })}
        onSaved={() => setOpen(false)}
        cancel={<Button onClick={() => setOpen(false)}>{t('form.cancel')}</Button>}
        takesFocus
      />
    </Card>
  );
}
