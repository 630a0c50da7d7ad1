import { useState } from 'react';
import { getConsolidation, setConsolidationNarrative } from '@/api/generated/sdk.gen';
import type { Consolidation } from '@/api/generated/types.gen';
import { ThingForm } from '@/components/form/thing-form';
import { type Field, type FormValues, textOrNull } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Prose, Soft, Stack } from '@/ui/layout';
import { NewWords, PARTS, StaleMarks, WordsOfUnits } from './unit-words';

function narrativeValues({ narrative }: Consolidation): FormValues {
  return {
    results: narrative.results ?? '',
    difficulties: narrative.difficulties ?? '',
    proposals: narrative.proposals ?? '',
  };
}

/** What the report says beside its figures: gathered from the units, and written by whoever puts it together. */
export function Narrative({ consolidation }: { consolidation: Consolidation }) {
  const { t } = useText();
  const [editing, setEditing] = useState(false);
  const { narrative, allowedActions } = consolidation;
  if (editing) return <NarrativeForm consolidation={consolidation} onDone={() => setEditing(false)} />;
  return (
    <Card
      title={t('consolidation.narrative')}
      aside={
        allowedActions.includes('EDIT') ? (
          <span className="no-print">
            <Button onClick={() => setEditing(true)}>{t('consolidation.narrative.edit')}</Button>
          </span>
        ) : null
      }
    >
      <Stack>
        {PARTS.map((part) => (
          <div key={part}>
            <h3>{t(`consolidation.narrative.${part}`)}</h3>
            {narrative[part] ? (
              <Prose text={narrative[part]} />
            ) : (
              <Soft>{t('consolidation.narrative.none')}</Soft>
            )}
            <StaleMarks consolidation={consolidation} part={part} />
            <NewWords consolidation={consolidation} part={part} />
          </div>
        ))}
        <WordsOfUnits consolidation={consolidation} />
      </Stack>
    </Card>
  );
}

function NarrativeForm({ consolidation, onDone }: { consolidation: Consolidation; onDone: () => void }) {
  const { t } = useText();
  const fields: Field[] = PARTS.map((part) => ({
    name: part,
    label: t(`consolidation.narrative.${part}`),
    kind: 'words',
  }));
  return (
    <Card title={t('consolidation.narrative.edit')}>
      <Stack>
        <WordsOfUnits consolidation={consolidation} />
        <ThingForm
          thing={consolidation}
          draft={`consolidations.${consolidation.id}`}
          fields={fields}
          start={narrativeValues(consolidation)}
          toValues={narrativeValues}
          read={async ({ id }) => (await getConsolidation({ path: { id } })).data}
          save={async (values, newest) => {
            const { id, version } = newest ?? consolidation;
            const saved = await setConsolidationNarrative({
              path: { id },
              headers: { 'If-Match': `"${version}"` },
              body: {
                results: textOrNull(values.results),
                difficulties: textOrNull(values.difficulties),
                proposals: textOrNull(values.proposals),
              },
            });
            return saved.data;
          }}
          savedText={() => t('consolidation.narrative.saved')}
          onSaved={onDone}
          cancel={<Button onClick={onDone}>{t('form.cancel')}</Button>}
          takesFocus
        />
      </Stack>
    </Card>
  );
}
