import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { compareAuditSeal, getAuditSealFile } from '@/api/generated/sdk.gen';
import type { SealFile } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { Notice } from '@/components/record/notice';
import { saveFile } from '@/components/save-file';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Inline, Stack } from '@/ui/layout';
import { Findings } from './findings';
import styles from './trail.module.css';

/** Saves the last seal, to be kept elsewhere, and holds one that was kept against the trail. */
export function SealFileButtons() {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const saving = useMutation({
    mutationFn: async () => (await getAuditSealFile()).data,
    onSuccess: (seal) => {
      const text = `${JSON.stringify(seal, null, 2)}\n`;
      saveFile(new Blob([text], { type: 'application/json' }), `niem-phong-${seal.number}.json`);
      showToast({ text: t('trail.seal.file.saved', { number: seal.number }) });
    },
    onError: (error) =>
      showToast({
        text: t('trail.seal.file.failed', { code: (error instanceof ProblemError && error.code) || '–' }),
      }),
  });
  const comparing = useMutation({
    mutationFn: async (file: File) => {
      const body = JSON.parse(await file.text()) as SealFile;
      return { number: body.number, findings: (await compareAuditSeal({ body })).data };
    },
  });
  return (
    <Stack>
      <Inline>
        <Button title={t('trail.seal.file.hint')} onClick={() => saving.mutate()}>
          {t('trail.seal.file')}
        </Button>
        <Button onClick={() => input.current?.click()}>{t('trail.seal.compare')}</Button>
        <input
          ref={input}
          className={styles.file}
          type="file"
          accept=".json,application/json"
          aria-label={t('trail.seal.compare')}
          tabIndex={-1}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) comparing.mutate(file);
            target.value = '';
          }}
        />
      </Inline>
      {comparing.isError ? <Notice tone="warn" title={t('trail.seal.compare.garbled')} /> : null}
      {comparing.data?.findings.length === 0 ? (
        <div role="status">
          <Notice tone="info" title={t('trail.verify.kept', { number: comparing.data.number })} />
        </div>
      ) : null}
      {comparing.data && comparing.data.findings.length > 0 ? (
        <Findings findings={comparing.data.findings} />
      ) : null}
    </Stack>
  );
}
