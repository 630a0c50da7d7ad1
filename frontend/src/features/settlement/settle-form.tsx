import { useState } from 'react';
import { settlePlan } from '@/api/generated/sdk.gen';
import type { SettlementStatement } from '@/api/generated/types.gen';
import { ThingForm } from '@/components/form/thing-form';
import { type Field, textOf, textOrNull } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { parseDate } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Stack } from '@/ui/layout';

const START = { number: '', settledOn: '', note: '' };

/** Closing the year. It can't be taken back, so it opens first, and the server compares the sums with what was seen. */
export function SettleForm({ settlement }: { settlement: SettlementStatement }) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const wanting = settlement.hurdles.filter((one) => one === 'OVERSPENT' || one === 'OPEN_ADVANCES');
  const fields: Field[] = [
    { name: 'number', label: t('settlement.number'), kind: 'text' },
    {
      name: 'settledOn',
      label: t('settlement.settledOn'),
      hint: t('form.date.hint'),
      kind: 'date',
      required: true,
    },
    {
      name: 'note',
      label: t('settlement.note'),
      hint: wanting[0] && t(`settlement.note.${wanting.length > 1 ? 'both' : wanting[0]}`),
      kind: 'words',
      required: wanting.length > 0,
    },
  ];
  return (
    <div className="no-print">
      <Card title={t('settlement.settle')}>
        <Stack>
          <p>{t('settlement.settle.text')}</p>
          {asked ? (
            <ThingForm
              thing={null}
              draft={`settlement.${settlement.planId}`}
              fields={fields}
              start={START}
              toValues={() => START}
              read={async (thing) => thing}
              save={async (values) => {
                await settlePlan({
                  path: { id: settlement.planId },
                  body: {
                    number: textOrNull(values.number),
                    settledOn: parseDate(textOf(values.settledOn)) ?? '',
                    note: textOrNull(values.note),
                    spent: settlement.total.spent,
                    remaining: settlement.total.remaining,
                  },
                });
                return { id: settlement.planId, version: 0 };
              }}
              savedText={() => t('settlement.hasSettled')}
              saveLabel={t('settlement.settle')}
              onSaved={() => setAsked(false)}
              cancel={<Button onClick={() => setAsked(false)}>{t('form.cancel')}</Button>}
            />
          ) : (
            <div>
              <Button look="primary" onClick={() => setAsked(true)}>
                {t('settlement.settle')}
              </Button>
            </div>
          )}
        </Stack>
      </Card>
    </div>
  );
}
