import { useState } from 'react';
import { getReport, setReportNarrative } from '@/api/generated/sdk.gen';
import type { Report } from '@/api/generated/types.gen';
import { ThingForm } from '@/components/form/thing-form';
import { type Field, type FormValues, textOrNull } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Fact, Facts, Prose, Soft, Stack } from '@/ui/layout';

const PARTS = ['results', 'difficulties', 'proposals'] as const;

function narrativeValues({ narrative }: Report): FormValues {
  return Object.fromEntries(PARTS.map((part) => [part, narrative?.[part] ?? '']));
}

interface NarrativeProps {
  report: Report;
  /** Told whether words were typed that are not saved. */
  onUnsaved: (unsaved: boolean) => void;
}

/** What a unit says beside its figures. */
export function Narrative({ report, onUnsaved }: NarrativeProps) {
  const { t } = useText();
  const [editing, setEditing] = useState(false);
  const { narrative, editable } = report;
  if (!narrative && !editable) return null;
  const fields: Field[] = PARTS.map((part) => ({
    name: part,
    label: t(`result.narrative.${part}`),
    kind: 'words',
  }));
  return (
    <Card title={t('result.narrative')}>
      {editing ? (
        <ThingForm
          thing={report}
          draft={`reports.${report.id}.narrative`}
          fields={fields}
          start={narrativeValues(report)}
          toValues={narrativeValues}
          read={async ({ id }) => (await getReport({ path: { id } })).data}
          save={async (values, newest) =>
            (
              await setReportNarrative({
                path: { id: report.id },
                headers: { 'If-Match': `"${(newest ?? report).version}"` },
                body: {
                  results: textOrNull(values.results),
                  difficulties: textOrNull(values.difficulties),
                  proposals: textOrNull(values.proposals),
                },
              })
            ).data
          }
          savedText={() => t('result.narrative.saved')}
          saveLabel={t('result.narrative.save')}
          onSaved={() => setEditing(false)}
          onUnsaved={onUnsaved}
          cancel={<Button onClick={() => setEditing(false)}>{t('form.cancel')}</Button>}
          takesFocus
        />
      ) : (
        <Stack>
          <Facts>
            {PARTS.map((part) => (
              <Fact key={part} name={t(`result.narrative.${part}`)}>
                {narrative?.[part] ? (
                  <Prose text={narrative[part]} />
                ) : (
                  <Soft>{t('result.narrative.none')}</Soft>
                )}
              </Fact>
            ))}
          </Facts>
          {editable ? (
            <div className="no-print">
              <Button onClick={() => setEditing(true)}>{t('result.narrative.edit')}</Button>
            </div>
          ) : null}
        </Stack>
      )}
    </Card>
  );
}
