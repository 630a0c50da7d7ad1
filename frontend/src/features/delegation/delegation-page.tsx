import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { delegationCollection } from '@/api/collections';
import type { Agency, Delegation } from '@/api/generated/types.gen';
import { agenciesQuery, attachmentQuery, delegationQuery } from '@/api/queries';
import { AttachmentLink } from '@/components/attachment/attachment-list';
import { focusHeading, takeFocus } from '@/components/form/focus';
import { ReadPageAgain } from '@/components/form/read-again';
import { ThingForm } from '@/components/form/thing-form';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { type Field, type FormValues, textOf } from '@/components/record/fields';
import { ThingHistory } from '@/components/record/thing-history';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Fact, Facts, Stack } from '@/ui/layout';
import { useDelegationFields, useSignature } from './delegation-fields';
import { DelegationStateBadge } from './delegation-state';

export function DelegationPage({ id }: { id: string }) {
  const { t } = useText();
  const signatureOf = useSignature();
  const delegation = useQuery(delegationQuery(id));
  const agencies = useQuery(agenciesQuery);
  const over = <Link to="/uy-quyen">{t('app.screen.delegations')}</Link>;
  return (
    <>
      {delegation.data ? (
        <PageTitle over={over} lead={<DelegationStateBadge state={delegation.data.state} />}>
          {signatureOf(delegation.data)}
        </PageTitle>
      ) : (
        <PageTitle over={over}>{t('delegation.one')}</PageTitle>
      )}
      <QueryView queries={{ delegation, agencies }} lines={12}>
        {(data) => (
          <Stack>
            <About delegation={data.delegation} agencies={data.agencies} />
            {data.delegation.mayEnd ? <EndDelegation delegation={data.delegation} /> : null}
            <RecordedHistory delegation={data.delegation} agencies={data.agencies} />
          </Stack>
        )}
      </QueryView>
    </>
  );
}

interface PartProps {
  delegation: Delegation;
  agencies: readonly Agency[];
}

function About({ delegation, agencies }: PartProps) {
  const { t } = useText();
  return (
    <Card title={t('delegation.facts')}>
      <Facts>
        <Fact name={t('delegation.agency')}>
          <Link to="/co-quan/$id" params={{ id: delegation.agencyId }}>
            {agencies.find((agency) => agency.id === delegation.agencyId)?.name ?? t('agency.unknown')}
          </Link>
        </Fact>
        <Fact name={t('delegation.form')}>{t(`delegation.form.${delegation.form}`)}</Fact>
        <Fact name={t('delegation.delegateUser')}>{delegation.delegateUser}</Fact>
        <Fact name={t('delegation.reach')}>
          {t(delegation.leads ? 'delegation.reach.leader' : 'delegation.reach.unit')}
        </Fact>
        <Fact name={t('delegation.period')}>
          {t('app.period', { from: formatDate(delegation.validFrom), to: formatDate(delegation.validTo) })}
        </Fact>
        <Fact name={t('delegation.reason')}>{delegation.reason}</Fact>
        <Fact name={t('delegation.document')}>
          {t('obstacle.paper.of', {
            number: delegation.documentNumber,
            date: formatDate(delegation.documentDate),
          })}
        </Fact>
        {delegation.attachmentId ? (
          <Fact name={t('delegation.scan')}>
            <Scan id={delegation.attachmentId} />
          </Fact>
        ) : null}
        <Fact name={t('delegation.recorder')}>
          {t('obstacle.guidance.by', {
            name: delegation.recorderName,
            at: formatMoment(new Date(delegation.recordedAt)),
          })}
        </Fact>
        {delegation.endedAt ? (
          <Fact name={t('delegation.ended')}>
            {formatMoment(new Date(delegation.endedAt))}: {delegation.endReason}
          </Fact>
        ) : null}
      </Facts>
    </Card>
  );
}

function Scan({ id }: { id: string }) {
  const scan = useQuery(attachmentQuery(id));
  return (
    <QueryView queries={{ scan }} lines={1}>
      {(data) => <AttachmentLink attachment={data.scan} />}
    </QueryView>
  );
}

const NO_REASON: FormValues = { reason: '' };

/** It can't be taken back, and what was recorded stays: so it asks for a reason. */
function EndDelegation({ delegation }: { delegation: Delegation }) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const [left, setLeft] = useState(false);
  const leave = () => {
    setLeft(true);
    setAsked(false);
  };
  const fields: Field[] = [
    { name: 'reason', label: t('delegation.endReason'), kind: 'words', required: true },
  ];
  if (!asked) {
    return (
      <div>
        <Button ref={left ? takeFocus : null} onClick={() => setAsked(true)}>
          {t('delegation.end')}
        </Button>
      </div>
    );
  }
  return (
    <Card title={t('delegation.end')}>
      <ThingForm
        thing={delegation}
        draft={`delegations.${delegation.id}.end`}
        fields={fields}
        start={NO_REASON}
        toValues={() => NO_REASON}
        read={({ id }) => delegationCollection.get(id)}
        save={(values, newest) =>
          delegationCollection.act(newest ?? delegation, 'end', { reason: textOf(values.reason) })
        }
        savedText={() => t('delegation.hasEnded')}
        saveLabel={t('delegation.end')}
        readAgain={<ReadPageAgain />}
        onSaved={() => {
          setAsked(false);
          focusHeading();
        }}
        cancel={<Button onClick={leave}>{t('form.cancel')}</Button>}
        takesFocus
      />
    </Card>
  );
}

function RecordedHistory({ delegation, agencies }: PartProps) {
  const { t } = useText();
  const units = agencies.map(({ id, name }) => ({ value: id, label: name }));
  const end: Field[] = [
    { name: 'endedAt', label: t('delegation.ended'), kind: 'text' },
    { name: 'endReason', label: t('delegation.endReason'), kind: 'words' },
  ];
  return (
    <ThingHistory
      collection="delegations"
      id={delegation.id}
      fields={[...useDelegationFields(units, true), ...end]}
    />
  );
}
