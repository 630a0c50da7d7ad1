import { useState } from 'react';
import { getReport, setReportPaper } from '@/api/generated/sdk.gen';
import type { Report } from '@/api/generated/types.gen';
import { takeFocus } from '@/components/form/focus';
import { ThingForm } from '@/components/form/thing-form';
import { type Field, type FormValues, listOf, textOf, typedDate } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Soft, Stack } from '@/ui/layout';

function paperValues({ paper }: Report): FormValues {
  return {
    number: paper?.number ?? '',
    date: paper ? typedDate(paper.date) : '',
    attachmentId: paper ? [paper.scan.id] : [],
  };
}

/** A unit's report that came signed on paper: once it is entered here, the manager tells its figures for the unit. */
export function ReportPaperForm({ report }: { report: Report }) {
  const { t } = useText();
  const [editing, setEditing] = useState<boolean | null>(null);
  if (!report.takesPaper) return null;
  const fields: Field[] = [
    { name: 'number', label: t('report.paper.number'), kind: 'text', required: true },
    {
      name: 'date',
      label: t('report.paper.date'),
      hint: t('form.date.hint'),
      kind: 'date',
      required: true,
    },
    {
      name: 'attachmentId',
      label: t('report.paper.scan'),
      kind: 'files',
      single: true,
      required: true,
    },
  ];
  return (
    <Card title={t('report.paper.enter')}>
      {editing ? (
        <ThingForm
          thing={report}
          draft={`reports.${report.id}.paper`}
          fields={fields}
          start={paperValues(report)}
          toValues={paperValues}
          read={async ({ id }) => (await getReport({ path: { id } })).data}
          save={async (values, newest) =>
            (
              await setReportPaper({
                path: { id: report.id },
                headers: { 'If-Match': `"${(newest ?? report).version}"` },
                body: {
                  number: textOf(values.number),
                  date: parseDate(textOf(values.date)) ?? '',
                  attachmentId: listOf(values.attachmentId)[0] ?? '',
                },
              })
            ).data
          }
          savedText={() => t('report.paper.saved')}
          saveLabel={t('report.paper.save')}
          onSaved={() => setEditing(false)}
          cancel={<Button onClick={() => setEditing(false)}>{t('form.cancel')}</Button>}
          takesFocus
        />
      ) : (
        <Stack>
          <p>
            <Soft>{t('report.paper.why', { agency: report.agencyShortName })}</Soft>
          </p>
          <div className="no-print">
            <Button ref={editing === false ? takeFocus : null} onClick={() => setEditing(true)}>
              {t(report.paper ? 'report.paper.change' : 'report.paper.begin')}
            </Button>
          </div>
        </Stack>
      )}
    </Card>
  );
}
