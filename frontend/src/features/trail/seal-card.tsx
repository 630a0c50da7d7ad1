import { useQuery } from '@tanstack/react-query';
import type { AuditState } from '@/api/generated/types.gen';
import { auditStateQuery } from '@/api/trail-queries';
import { QueryView } from '@/components/query-view';
import { Notice } from '@/components/record/notice';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { formatNumber } from '@/lib/number';
import { Card } from '@/ui/card';
import { Code, Fact, Facts, Stack } from '@/ui/layout';
import { SealFileButtons } from './seal-file-buttons';
import { VerifyTrail } from './verify-trail';

/** How far the trail is sealed, and whether it is as it was sealed. */
export function SealCard() {
  const { t } = useText();
  const state = useQuery(auditStateQuery);
  return (
    <Card title={t('trail.seal')}>
      <QueryView queries={{ state }} lines={3}>
        {(data) => (
          <Stack>
            {data.state.keyId === null ? <Notice tone="warn" title={t('trail.seal.noKey')} /> : null}
            <State state={data.state} />
            {data.state.lastSeal || data.state.unsealed > 0 ? <VerifyTrail /> : null}
            {data.state.lastSeal ? <SealFileButtons /> : null}
          </Stack>
        )}
      </QueryView>
    </Card>
  );
}

function State({ state: { lastSeal, unsealed, unsealedSince, keyId } }: { state: AuditState }) {
  const { t } = useText();
  return (
    <Facts>
      <Fact name={t('trail.seal.last')}>
        {lastSeal
          ? t('trail.seal.last.of', {
              number: lastSeal.number,
              time: formatMoment(new Date(lastSeal.sealedAt)),
              count: formatNumber(lastSeal.eventCount),
            })
          : t('trail.seal.none')}
      </Fact>
      <Fact name={t('trail.seal.waiting')}>
        {unsealedSince
          ? t('trail.seal.waiting.of', {
              count: formatNumber(unsealed),
              time: formatMoment(new Date(unsealedSince)),
            })
          : t('trail.seal.waiting.none')}
      </Fact>
      {keyId ? (
        <Fact name={t('trail.seal.key')}>
          <Code>{keyId}</Code>
        </Fact>
      ) : null}
    </Facts>
  );
}
