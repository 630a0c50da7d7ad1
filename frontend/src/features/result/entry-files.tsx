import { useEffect, useEffectEvent, useId, useState } from 'react';
import type { ResultFiles, ResultRow } from '@/api/generated/types.gen';
import { AttachmentList } from '@/components/attachment/attachment-list';
import { FilesControl } from '@/components/attachment/files-control';
import { isUnderWay } from '@/components/record/fields';
import { useResultName } from '@/components/result-words';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { SelectField } from '@/ui/field';
import { Soft, Stack } from '@/ui/layout';
import type { PendingByResult } from './entry-model';
import { changeTo, filesAfter, NO_CHANGE } from './file-changes';

interface EntryFilesProps {
  rows: readonly ResultRow[];
  pending: PendingByResult;
  attach: (row: ResultRow, change: ResultFiles) => void;
}

/** The files that prove figures. */
export function EntryFiles({ rows, pending, attach }: EntryFilesProps) {
  const { t } = useText();
  const nameOf = useResultName(rows);
  const [chosen, setChosen] = useState('');
  const proven = rows.filter(({ attachments }) => attachments.length > 0);
  const editable = rows.filter((row) => row.editable);
  const row = editable.find(({ resultId }) => resultId === chosen);
  if (proven.length === 0 && editable.length === 0) return null;
  return (
    <Card title={t('result.files')}>
      <Stack>
        {proven.length === 0 ? <Soft>{t('result.files.none')}</Soft> : null}
        {proven.map((one) => (
          <div key={one.resultId}>
            <strong>{nameOf(one)}</strong>
            <AttachmentList attachments={one.attachments} />
          </div>
        ))}
        {editable.length > 0 ? (
          <SelectField
            label={t('result.files.of')}
            value={chosen}
            options={[
              { value: '', label: t('result.files.choose') },
              ...editable.map((one) => ({ value: one.resultId, label: nameOf(one) })),
            ]}
            onChange={setChosen}
          />
        ) : null}
        {row ? (
          <FilesOf key={row.resultId} row={row} pending={pending[row.resultId]?.files} attach={attach} />
        ) : null}
      </Stack>
    </Card>
  );
}

interface FilesOfProps extends Pick<EntryFilesProps, 'attach'> {
  row: ResultRow;
  /** What of its files is not saved yet. */
  pending: ResultFiles | undefined;
}

function FilesOf({ row, pending, attach }: FilesOfProps) {
  const { t } = useText();
  const label = useId();
  const [change, setChange] = useState(NO_CHANGE);
  // As the newest row has them: what others hang there shows here too.
  const there = filesAfter(
    row.attachments.map(({ id }) => id),
    pending ?? NO_CHANGE,
  );
  const handOver = useEffectEvent(() => {
    attach(row, change);
    setChange(NO_CHANGE);
  });
  useEffect(() => {
    // What is still on its way is sent when it has arrived.
    if (change.attach.length + change.detach.length > 0 && !change.attach.some(isUnderWay)) handOver();
  }, [change]);
  return (
    <fieldset aria-labelledby={label}>
      <legend id={label}>{t('result.files.for', { code: row.code })}</legend>
      <FilesControl
        name={t('result.files')}
        value={filesAfter(there, change)}
        onChange={(to) => setChange((known) => changeTo(there, known, to(filesAfter(there, known))))}
      />
    </fieldset>
  );
}
