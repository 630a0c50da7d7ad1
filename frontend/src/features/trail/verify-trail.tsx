import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { verifyAudit } from '@/api/generated/sdk.gen';
import type { TrailFinding, TrailVerification } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { Notice } from '@/components/record/notice';
import { useText } from '@/i18n/use-text';
import { formatNumber } from '@/lib/number';
import { Button } from '@/ui/button';
import { Inline, Stack } from '@/ui/layout';
import { Findings } from './findings';

interface Progress {
  seals: number;
  events: number;
  findings: TrailFinding[];
}

const NOTHING: Progress = { seals: 0, events: 0, findings: [] };

/** Has everything reckoned anew, as many requests as that takes; it can be stopped. */
export function VerifyTrail() {
  const { t } = useText();
  const [progress, setProgress] = useState(NOTHING);
  const stopped = useRef(false);
  const verifying = useMutation({
    mutationFn: async () => {
      stopped.current = false;
      let done = NOTHING;
      setProgress(done);
      for (let fromSeal: number | null = 1; fromSeal !== null && !stopped.current; ) {
        const data: TrailVerification = (await verifyAudit({ query: { fromSeal } })).data;
        done = {
          seals: done.seals + data.seals,
          events: done.events + data.events,
          findings: [...done.findings, ...data.findings],
        };
        setProgress(done);
        fromSeal = data.continueWith;
      }
      return { ...done, whole: !stopped.current };
    },
  });
  const told = { seals: formatNumber(progress.seals), events: formatNumber(progress.events) };
  const { data } = verifying;
  return (
    <Stack>
      <Inline>
        <Button
          look="primary"
          onClick={() => {
            if (!verifying.isPending) verifying.mutate();
          }}
        >
          {t('trail.verify')}
        </Button>
        {verifying.isPending ? (
          <Button
            onClick={() => {
              stopped.current = true;
            }}
          >
            {t('trail.verify.stop')}
          </Button>
        ) : null}
        <span role="status">{verifying.isPending ? t('trail.verify.running', told) : ''}</span>
      </Inline>
      {verifying.isError ? (
        <Notice
          tone="warn"
          title={t('trail.verify.failed', {
            code: (verifying.error instanceof ProblemError && verifying.error.code) || '–',
          })}
        />
      ) : null}
      {data?.whole && data.findings.length === 0 ? (
        <div role="status">
          <Notice tone="info" title={t('trail.verify.good', told)} />
        </div>
      ) : null}
      {progress.findings.length > 0 ? <Findings findings={progress.findings} /> : null}
    </Stack>
  );
}
