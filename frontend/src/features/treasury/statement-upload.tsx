import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import type { TreasuryPreview, TreasuryStatement } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { MOST_BYTES, sendSheet } from '@/api/sheets';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { refreshEverything } from '@/components/record/refresh';
import { useSheetProblem } from '@/components/sheet/sheet-problem';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { formatBytes } from '@/lib/bytes';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Soft, Stack } from '@/ui/layout';
import { StatementPreview } from './statement-preview';
import styles from './treasury.module.css';

/** Which head of the list stands above what. */
export type Heads = Record<(typeof HEADS)[number], string | null>;
export const HEADS = ['voucher', 'paidOn', 'amount', 'payee', 'content'] as const;

interface Chosen {
  name: string;
  content: Blob;
}

/** Taking in a list of the Treasury: choose the file, match its columns, look at it, take it in. */
export function StatementUpload() {
  const { t } = useText();
  return (
    <FormPage
      title={t('treasury.new')}
      lead={t('treasury.new.lead')}
      over={<Link to="/kinh-phi/doi-chieu">{t('treasury.title')}</Link>}
      permission="treasury:write"
    >
      <Uploading />
    </FormPage>
  );
}

function headsQuery(heads: Heads | null) {
  return heads ? Object.fromEntries(HEADS.map((name) => [`${name}Head`, heads[name] ?? undefined])) : {};
}

function Uploading() {
  const { t } = useText();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const problemText = useSheetProblem();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [heads, setHeads] = useState<Heads | null>(null);
  const preview = useMutation({
    mutationFn: ({ file, by }: { file: Chosen; by: Heads | null }) =>
      sendSheet<TreasuryPreview>('/api/v1/treasury-statements/preview', headsQuery(by), file.content),
    onSuccess: ({ columns }) => setHeads(columns),
  });
  const enter = useMutation({
    mutationFn: ({ file, title }: { file: Chosen; title: string }) =>
      sendSheet<TreasuryStatement>(
        '/api/v1/treasury-statements',
        { planId: plan.id, title, fileName: file.name, ...headsQuery(heads) },
        file.content,
      ),
    onSuccess: async ({ id, title }) => {
      await refreshEverything(queries);
      showToast({ text: t('treasury.entered', { title }) });
      await navigate({ to: '/kinh-phi/doi-chieu/$id', params: { id } });
    },
  });
  const take = async (file: File | undefined) => {
    if (input.current) input.current.value = '';
    if (!file) return;
    if (file.size > MOST_BYTES) {
      showToast({ text: t('sheet.problem.body-too-large') });
      return;
    }
    // Read at once: a file that somebody saves over in the meantime could not be sent any more.
    const next = { name: file.name, content: new Blob([await file.arrayBuffer()]) };
    enter.reset();
    setHeads(null);
    setChosen(next);
    preview.mutate({ file: next, by: null });
  };
  const failure = [enter.error, preview.error].find((error) => error instanceof ProblemError);
  return (
    <Stack>
      <Card title={t('treasury.choose')}>
        <Stack>
          <div className={styles.choose}>
            <input
              ref={input}
              type="file"
              hidden
              aria-label={t('treasury.chooseFile')}
              accept=".xlsx,.csv"
              onChange={(event) => void take(event.target.files?.[0])}
            />
            <Button look={chosen ? 'plain' : 'primary'} onClick={() => input.current?.click()}>
              <Upload size={16} aria-hidden="true" />
              {t(chosen ? 'treasury.chooseOther' : 'treasury.chooseFile')}
            </Button>
            <Soft>{chosen ? chosen.name : t('treasury.rules', { size: formatBytes(MOST_BYTES) })}</Soft>
          </div>
          <div role="status">{preview.isPending ? <Soft>{t('treasury.reading')}</Soft> : null}</div>
          {failure instanceof ProblemError ? (
            <p role="alert" className={styles.problem}>
              {problemText(failure)}
            </p>
          ) : null}
        </Stack>
      </Card>
      {chosen && heads && preview.data ? (
        <StatementPreview
          key={chosen.name}
          fileName={chosen.name}
          preview={preview.data}
          heads={heads}
          onHeads={(by) => {
            setHeads(by);
            preview.mutate({ file: chosen, by });
          }}
          onEnter={(title) => {
            if (!enter.isPending) enter.mutate({ file: chosen, title });
          }}
        />
      ) : null}
    </Stack>
  );
}
