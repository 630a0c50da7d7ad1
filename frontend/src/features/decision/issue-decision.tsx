import { useState } from 'react';
import { decisionCollection } from '@/api/collections';
import type { Decision } from '@/api/generated/types.gen';
import { ReadPageAgain } from '@/components/form/read-again';
import { ThingForm } from '@/components/form/thing-form';
import { type Field, textOf, typedDate } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';
import { newKey } from '@/lib/once';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Stack } from '@/ui/layout';

function issuedAs({ number, issuedOn }: Decision) {
  return { number: number ?? '', issuedOn: typedDate(issuedOn) };
}

/** Issues a draft that somebody else has written; it can't be taken back, so it asks first. */
export function IssueDecision({ decision }: { decision: Decision }) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const [key] = useState(newKey);
  if (!asked) {
    return (
      <div className="no-print">
        <Button look="primary" onClick={() => setAsked(true)}>
          {t('decision.issue')}
        </Button>
      </div>
    );
  }
  const fields: Field[] = [
    { name: 'number', label: t('decision.number'), kind: 'text', required: true },
    {
      name: 'issuedOn',
      label: t('decision.issuedOn'),
      hint: t('form.date.hint'),
      kind: 'date',
      required: true,
    },
  ];
  return (
    <Card title={t('decision.issue')}>
      <Stack>
        <p>{t('decision.issue.text')}</p>
        <ThingForm
          thing={decision}
          draft={`decisions.${decision.id}.issue`}
          fields={fields}
          start={issuedAs(decision)}
          toValues={issuedAs}
          read={({ id }) => decisionCollection.get(id)}
          lastChange={decisionCollection.lastChange}
          save={(values, newest) =>
            decisionCollection.actOnce(newest ?? decision, 'issue', key, {
              number: textOf(values.number),
              issuedOn: parseDate(textOf(values.issuedOn)) ?? '',
            })
          }
          savedText={() => t('decision.issued')}
          saveLabel={t('decision.issue')}
          readAgain={<ReadPageAgain />}
          onSaved={() => setAsked(false)}
          cancel={<Button onClick={() => setAsked(false)}>{t('form.cancel')}</Button>}
        />
      </Stack>
    </Card>
  );
}
