import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { mendProvisioning } from '@/api/generated/sdk.gen';
import type { Mending } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { Notice } from '@/components/record/notice';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { PlainList } from '@/ui/layout';
import { useDone } from './use-done';

interface MendButtonProps {
  /** The units to mend; all that differ where none is named. */
  codes: readonly string[];
  label?: string;
  primary?: boolean;
  onMended: (mending: Mending) => void;
  children: ReactNode;
}

/** Brings units in Keycloak to what the register says, for who may. */
export function MendButton({ codes, label, primary, onMended, children }: MendButtonProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const mayMend = usePermission('provisioning:write');
  const mending = useMutation({
    mutationFn: async () => (await mendProvisioning({ body: { codes: [...codes] } })).data,
    onSuccess: async (result) => {
      onMended(result);
      await refreshEverything(queries);
    },
  });
  if (!mayMend) return null;
  return (
    <div>
      <Button
        look={primary ? 'primary' : 'plain'}
        aria-label={label}
        aria-busy={mending.isPending}
        onClick={() => (mending.isPending ? undefined : mending.mutate())}
      >
        {mending.isPending ? t('provisioning.mending') : children}
      </Button>
      {mending.error instanceof ProblemError ? <ProblemNotice problem={mending.error} /> : null}
    </div>
  );
}

/** What was done, and what is left to be done by hand. It takes the focus: the button that was pressed may be gone. */
export function MendingResult({ mending: { mended, left } }: { mending: Mending }) {
  const { t } = useText();
  const done = useDone();
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each result is announced, and the next one again.
  useEffect(() => place.current?.querySelector('section')?.focus(), [mended]);
  return (
    <div ref={place}>
      <Notice
        tone={left.length > 0 ? 'warn' : 'info'}
        title={t('provisioning.mended', { count: mended.length })}
      >
        <PlainList>
          {mended.map(({ code, name, differences }) => (
            <li key={code}>{t('provisioning.mended.unit', { name, done: done(differences) })}</li>
          ))}
        </PlainList>
        {left.length > 0 ? (
          <p>
            {t('provisioning.left', { count: left.length, names: left.map(({ name }) => name).join(', ') })}
          </p>
        ) : null}
      </Notice>
    </div>
  );
}
