import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { decisionCollection } from '@/api/collections';
import { createDecisionCorrection } from '@/api/generated/sdk.gen';
import type { Decision } from '@/api/generated/types.gen';
import { ThingForm } from '@/components/form/thing-form';
import { type Field, type FormValues, textOf } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { newKey } from '@/lib/once';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Stack } from '@/ui/layout';

interface CorrectLinesProps {
  decision: Decision;
  lineIds: readonly string[];
  onCancel: () => void;
}

const NO_REASON: FormValues = { summary: '' };

/** Begins the decision that takes back the chosen lines; the right ones are typed beside their mirrors. */
export function CorrectLines({ decision, lineIds, onCancel }: CorrectLinesProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const fields: Field[] = [
    {
      name: 'summary',
      label: t('decision.correct.summary'),
      hint: t('decision.correct.hint'),
      kind: 'words',
      required: true,
      pointers: ['/summary', '/allocationIds', '/lines'],
      check: () => (lineIds.length === 0 ? { type: 'no-line-chosen' } : null),
    },
  ];
  return (
    <Card title={t('decision.correct')}>
      <Stack>
        <p role="status">{t('decision.correct.count', { count: lineIds.length })}</p>
        <ThingForm<Decision>
          thing={null}
          draft={`decisions.${decision.id}.correct`}
          fields={fields}
          start={NO_REASON}
          toValues={() => NO_REASON}
          read={({ id }) => decisionCollection.get(id)}
          save={async (values) =>
            (
              await createDecisionCorrection({
                path: { id: decision.id },
                headers: { 'Idempotency-Key': key },
                body: { allocationIds: [...lineIds], summary: textOf(values.summary) },
              })
            ).data
          }
          savedText={() => t('decision.correct.begun')}
          saveLabel={t('decision.correct.begin')}
          onSaved={({ id }) =>
            void navigate({ to: '/kinh-phi/quyet-dinh/$id/dong', params: { id }, ignoreBlocker: true })
          }
          cancel={<Button onClick={onCancel}>{t('form.cancel')}</Button>}
        />
      </Stack>
    </Card>
  );
}
