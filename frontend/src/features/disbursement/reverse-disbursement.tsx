import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { disbursementCollection } from '@/api/collections';
import type { Disbursement } from '@/api/generated/types.gen';
import { postOnce } from '@/api/once';
import { ThingForm } from '@/components/form/thing-form';
import { type Field, textOf, typedDate } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';
import { newKey } from '@/lib/once';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Stack } from '@/ui/layout';

/** Taking a line back: it stays, and another takes its amount away. Whether one may is the server's to say. */
export function ReverseDisbursement({ line }: { line: Disbursement }) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  if (line.reversesId || line.reversedById) return null;
  return (
    <div className="no-print">
      <Card title={t('disbursement.reverse')}>
        {asked ? (
          <ReversalForm line={line} onDone={() => setAsked(false)} />
        ) : (
          <Stack>
            <p>{t('disbursement.reverse.text')}</p>
            <div>
              <Button onClick={() => setAsked(true)}>{t('disbursement.reverse')}</Button>
            </div>
          </Stack>
        )}
      </Card>
    </div>
  );
}

function ReversalForm({ line, onDone }: { line: Disbursement; onDone: () => void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const start = { reversedOn: typedDate(line.paidOn), reason: '' };
  const fields: Field[] = [
    {
      name: 'reversedOn',
      label: t('disbursement.reversedOn'),
      hint: t('disbursement.reversedOn.hint'),
      kind: 'date',
      required: true,
    },
    { name: 'reason', label: t('disbursement.reverse.reason'), kind: 'words', required: true },
  ];
  return (
    <ThingForm<Disbursement>
      thing={null}
      draft={`disbursements.${line.id}.reverse`}
      fields={fields}
      start={start}
      toValues={() => start}
      read={({ id }) => disbursementCollection.get(id)}
      save={(values) =>
        postOnce(
          `/api/v1/disbursements/${line.id}/reverse`,
          { reversedOn: parseDate(textOf(values.reversedOn)), reason: textOf(values.reason) },
          key,
        )
      }
      savedText={({ voucher }) => t('disbursement.hasReversed', { voucher })}
      saveLabel={t('disbursement.reverse')}
      onSaved={({ id }) =>
        void navigate({ to: '/kinh-phi/giai-ngan/$id', params: { id }, ignoreBlocker: true })
      }
      cancel={<Button onClick={onDone}>{t('form.cancel')}</Button>}
    />
  );
}
