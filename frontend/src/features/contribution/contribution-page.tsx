import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contributionQuery } from '@/api/contribution-queries';
import { getContribution, reverseContribution } from '@/api/generated/sdk.gen';
import type { Agency, Contribution } from '@/api/generated/types.gen';
import { agenciesQuery, meQuery } from '@/api/queries';
import { ThingForm } from '@/components/form/thing-form';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { type Field, textOf } from '@/components/record/fields';
import { ThingHistory } from '@/components/record/thing-history';
import { SourceMark } from '@/components/source-mark';
import { useOwnPlan } from '@/components/use-own-plan';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Fact, Facts, Stack } from '@/ui/layout';
import { keepersOf, useContributionFields } from './contribution-fields';
import { Given, Giver } from './contribution-text';

/** One entry: what it says, who entered it, and what reversed it. */
export function ContributionPage({ id }: { id: string }) {
  const { t } = useText();
  const entry = useQuery(contributionQuery(id));
  useOwnPlan(entry.data?.planId);
  const agencies = useQuery(agenciesQuery);
  return (
    <>
      <PageTitle over={<Link to="/kinh-phi/huy-dong">{t('contribution.title')}</Link>}>
        {t('contribution.detail')}
      </PageTitle>
      <QueryView queries={{ entry, agencies }} lines={10}>
        {(data) => (
          <Stack>
            <Entry {...data} />
            <History {...data} />
            <Reversal {...data} />
          </Stack>
        )}
      </QueryView>
    </>
  );
}

interface EntryProps {
  entry: Contribution;
  agencies: readonly Agency[];
}

function Entry({ entry, agencies }: EntryProps) {
  const { t } = useText();
  const other = entry.reversesId ?? entry.reversedById;
  return (
    <Card title={entry.purpose} aside={<SourceMark source={entry.source} />}>
      <Facts>
        <Fact name={t('contribution.entry')}>{t(`contribution.entry.${entry.entry}`)}</Fact>
        <Fact name={t('contribution.date')}>{formatDate(entry.datedOn)}</Fact>
        <Fact name={t('contribution.fund')}>{t(`contribution.fund.${entry.fund}`)}</Fact>
        {entry.entry === 'RECEIVED' ? (
          <Fact name={t('contribution.giver')}>
            <Giver of={entry} />
          </Fact>
        ) : null}
        <Fact name={t(entry.amount === null ? 'contribution.goods' : 'contribution.amount')}>
          <Given of={entry} withUnit />
        </Fact>
        <Fact name={t('contribution.document')}>{entry.document ?? '–'}</Fact>
        {entry.again ? <Fact name={t('contribution.again')}>{entry.again}</Fact> : null}
        <Fact name={t('contribution.keeper')}>
          {agencies.find(({ id }) => id === entry.agencyId)?.name ?? t('agency.unknown')}
        </Fact>
        <Fact name={t('contribution.posted')}>
          {t('contribution.posted.at', {
            who: entry.postedByName,
            at: formatMoment(new Date(entry.postedAt)),
          })}
        </Fact>
        {entry.reversalReason ? (
          <Fact name={t('contribution.reverse.reason')}>{entry.reversalReason}</Fact>
        ) : null}
        {other ? (
          <Fact name={t(entry.reversesId ? 'contribution.reversal.of' : 'contribution.reversal.by')}>
            <Link to="/kinh-phi/huy-dong/$id" params={{ id: other }}>
              {t('contribution.reversal.open')}
            </Link>
          </Fact>
        ) : null}
      </Facts>
    </Card>
  );
}

/** What was written, in the words of the form, and why it was taken back. */
function History({ entry, agencies }: EntryProps) {
  const { t } = useText();
  const keepers = agencies.map(({ id, name }) => ({ value: id, label: name }));
  const reason: Field = { name: 'reversalReason', label: t('contribution.reverse.reason'), kind: 'words' };
  const fields = [...useContributionFields(keepers), reason];
  return <ThingHistory collection="contributions" id={entry.id} fields={fields} />;
}

/** Taking the entry back, for who may: it opens a form that asks for the reason. */
function Reversal({ entry, agencies }: EntryProps) {
  const { t } = useText();
  const allowed = usePermission('contribution:write');
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const [open, setOpen] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const mine = keepersOf(me, agencies).some(({ value }) => value === entry.agencyId);
  if (!allowed || !mine || entry.reversesId || entry.reversedById) return null;
  const fields: Field[] = [
    { name: 'reason', label: t('contribution.reverse.reason'), kind: 'words', required: true },
  ];
  return (
    <div className="no-print">
      <Card title={t('contribution.reverse')}>
        <Stack>
          <p>{t('contribution.reverse.text')}</p>
          {open ? (
            <ThingForm<Contribution>
              thing={null}
              draft={`contributions.${entry.id}.reverse`}
              fields={fields}
              start={{ reason: '' }}
              toValues={() => ({ reason: '' })}
              read={async ({ id }) => (await getContribution({ path: { id } })).data}
              save={async (values) =>
                (
                  await reverseContribution({
                    path: { id: entry.id },
                    body: { reason: textOf(values.reason) },
                    headers: { 'Idempotency-Key': key },
                  })
                ).data
              }
              savedText={() => t('contribution.reverse.done')}
              saveLabel={t('contribution.reverse')}
              onSaved={() => setOpen(false)}
              cancel={<Button onClick={() => setOpen(false)}>{t('form.cancel')}</Button>}
            />
          ) : (
            <div>
              <Button onClick={() => setOpen(true)}>{t('contribution.reverse')}</Button>
            </div>
          )}
        </Stack>
      </Card>
    </div>
  );
}
