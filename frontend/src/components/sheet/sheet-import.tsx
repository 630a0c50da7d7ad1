import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Download, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import type { SheetPreview } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { fetchSheet, MOST_BYTES, type SavedSheet, sendForSheet, sendSheet } from '@/api/sheets';
import { Notice } from '@/components/record/notice';
import { refreshEverything } from '@/components/record/refresh';
import { saveFile } from '@/components/save-file';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { formatBytes } from '@/lib/bytes';
import { formatMoment } from '@/lib/date';
import { formatNumber } from '@/lib/number';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Soft, Stack } from '@/ui/layout';
import { SheetErrors } from './sheet-errors';
import styles from './sheet-import.module.css';
import { useSheetProblem } from './sheet-problem';

interface SheetImportProps {
  /** The operation that takes the sheet in; below it are `/template`, `/preview` and `/marked`. */
  url: `/api/v1/${string}`;
  /** Where the template is, if not there. */
  template?: `/api/v1/${string}`;
  query?: Record<string, string | undefined>;
  /** The version that was read of the thing that takes the rows, where it has one. */
  version?: number;
  /** How something comes to go: its row is not in the file any more, or is empty there. */
  removes?: 'removed' | 'emptied';
  /** Told when all rows are saved. */
  onApplied: (result: SheetPreview) => void;
}

/** A chosen file: its bytes as they were then, and the key under which they are saved once. */
interface Chosen {
  name: string;
  content: Blob;
  key: string;
}

/** Rows from an Excel file: the template, a preview with counts and errors by cell, then all of it or nothing. */
export function SheetImport({
  url,
  template = `${url}/template`,
  query = {},
  version,
  removes = 'removed',
  onApplied,
}: SheetImportProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const problemText = useSheetProblem();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const preview = useMutation({
    mutationFn: ({ content }: Chosen) => sendSheet<SheetPreview>(`${url}/preview`, query, content),
  });
  const apply = useMutation({
    mutationFn: ({ content, key }: Chosen) => sendSheet<SheetPreview>(url, query, content, key, version),
    onSuccess: (result, { name }) => {
      showToast({ text: t('sheet.import.applied', { count: formatNumber(result.rows), name }) });
      void refreshEverything(queries);
      onApplied(result);
    },
  });
  const saving = useMutation({
    mutationFn: (sheet: () => Promise<SavedSheet>) => sheet(),
    onSuccess: ({ file, name }) => saveFile(file, name),
  });

  const take = async (file: File | undefined) => {
    if (input.current) input.current.value = '';
    if (!file) return;
    apply.reset();
    saving.reset();
    // Read at once: a file that somebody saves over in the meantime could not be sent any more.
    const next = { name: file.name, content: new Blob([await file.arrayBuffer()]), key: crypto.randomUUID() };
    setChosen(next);
    preview.mutate(next);
  };
  const choose = (file: File | undefined) => {
    if (file && file.size > MOST_BYTES) {
      setChosen(null);
      preview.reset();
      showToast({ text: t('sheet.problem.body-too-large') });
      return;
    }
    void take(file);
  };
  const failure = [apply.error, preview.error, saving.error].find((error) => error instanceof ProblemError);
  return (
    <Stack>
      <Card title={t('sheet.import')}>
        <Stack>
          <p>{t('sheet.import.steps')}</p>
          <div className={styles.actions}>
            <Button onClick={() => saving.mutate(() => fetchSheet(template, query))}>
              <Download size={16} aria-hidden="true" />
              {t('sheet.import.template')}
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              aria-label={t('sheet.import.choose')}
              accept=".xlsx,.csv"
              onChange={(event) => choose(event.target.files?.[0])}
            />
            <Button look={chosen ? 'plain' : 'primary'} onClick={() => input.current?.click()}>
              <Upload size={16} aria-hidden="true" />
              {t(chosen ? 'sheet.import.chooseOther' : 'sheet.import.choose')}
            </Button>
            <Soft>{t('sheet.import.rules', { size: formatBytes(MOST_BYTES) })}</Soft>
          </div>
          <div role="status">
            {preview.isPending && chosen ? (
              <Soft>{t('sheet.import.checking', { name: chosen.name })}</Soft>
            ) : null}
            {apply.isPending ? <Soft>{t('sheet.import.applying')}</Soft> : null}
          </div>
          {failure instanceof ProblemError ? (
            <p role="alert" className={styles.problem}>
              {problemText(failure)}
            </p>
          ) : null}
        </Stack>
      </Card>
      {chosen && preview.data ? (
        <Preview
          name={chosen.name}
          preview={preview.data}
          removes={removes}
          onApply={() => {
            if (!apply.isPending) apply.mutate(chosen);
          }}
          onMarked={() => saving.mutate(() => sendForSheet(`${url}/marked`, query, chosen.content))}
        />
      ) : null}
    </Stack>
  );
}

interface PreviewProps {
  name: string;
  preview: SheetPreview;
  removes: 'removed' | 'emptied';
  onApply: () => void;
  onMarked: () => void;
}

function Preview({ name, preview, removes, onApply, onMarked }: PreviewProps) {
  const { t } = useText();
  const { rows, added, changed, removed, faulty, errors, errorCount, importedBefore } = preview;
  const figures = [
    [t('sheet.import.rows'), rows],
    [t('sheet.import.added'), added],
    [t('sheet.import.changed'), changed],
    // Most sheets add to what is there, and take nothing away.
    ...(removed > 0 ? ([[t('sheet.import.removed'), removed]] as const) : []),
    [t('sheet.import.faulty'), faulty],
  ] as const;
  return (
    <Card title={t('sheet.import.preview', { name })}>
      <Stack>
        <dl className={styles.figures}>
          {figures.map(([label, figure]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{formatNumber(figure)}</dd>
            </div>
          ))}
        </dl>
        {importedBefore ? (
          <Notice
            tone="warn"
            title={t('sheet.import.before', { at: formatMoment(new Date(importedBefore)) })}
          >
            <p>{t('sheet.import.before.text')}</p>
          </Notice>
        ) : null}
        {removed > 0 ? (
          <Notice tone="warn" title={t(`sheet.import.${removes}.count`, { count: formatNumber(removed) })}>
            <p>{t(`sheet.import.${removes}.text`)}</p>
          </Notice>
        ) : null}
        {errorCount > 0 ? (
          <>
            <Notice
              tone="warn"
              title={t('sheet.import.errors', { count: formatNumber(errorCount) })}
              actions={<Button onClick={onMarked}>{t('sheet.import.marked')}</Button>}
            >
              <p>{t('sheet.import.errors.text')}</p>
            </Notice>
            <SheetErrors errors={errors} count={errorCount} />
          </>
        ) : (
          <div className={styles.actions}>
            <Button look="primary" onClick={onApply}>
              {t('sheet.import.apply', { count: formatNumber(rows) })}
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}
