import { useEffect, useEffectEvent, useId, useState } from 'react';
import type { ResultRow } from '@/api/generated/types.gen';
import { AttachmentList } from '@/components/attachment/attachment-list';
import { FilesControl } from '@/components/attachment/files-control';
import { isUnderWay } from '@/components/record/fields';
import { useResultName } from '@/components/result-words';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { SelectField } from '@/ui/field';
import { Soft, Stack } from '@/ui/layout';

interface EntryFilesProps {
  rows: readonly ResultRow[];
  attach: (row: ResultRow, attachmentIds: string[]) => void;
}

/** The files that prove figures. */
export function EntryFiles({ rows, attach }: EntryFilesProps) {
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
        {row ? <FilesOf key={row.resultId} row={row} attach={attach} /> : null}
      </Stack>
    </Card>
  );
}

function FilesOf({ row, attach }: { row: ResultRow; attach: EntryFilesProps['attach'] }) {
  const { t } = useText();
  const label = useId();
  const [ids, setIds] = useState<readonly string[]>(() => row.attachments.map(({ id }) => id));
  const [start] = useState(ids);
  const send = useEffectEvent(() => attach(row, [...ids]));
  useEffect(() => {
    // What is still on its way is sent when it has arrived.
    if (ids !== start && !ids.some(isUnderWay)) send();
  }, [ids, start]);
  return (
    <fieldset aria-labelledby={label}>
      <legend id={label}>{t('result.files.for', { code: row.code })}</legend>
      <FilesControl
        name={t('result.files')}
        value={ids}
        onChange={(change) => setIds((known) => change([...known]))}
      />
    </fieldset>
  );
}
