import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createReportComment } from '@/api/generated/sdk.gen';
import type { ReportComment } from '@/api/generated/types.gen';
import { agenciesQuery } from '@/api/queries';
import { reportCommentsQuery } from '@/api/report-queries';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { type Field, textOf } from '@/components/record/fields';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Prose, Soft, Stack } from '@/ui/layout';
import styles from './report.module.css';

const NOTHING = { text: '' };

/** What the unit and those who judge say to each other about a report; nothing of it is ever changed. */
export function ReportComments({ reportId }: { reportId: string }) {
  const { t } = useText();
  const comments = useQuery(reportCommentsQuery(reportId));
  const agencies = useQuery(agenciesQuery);
  const mayWrite = usePermission('report:comment');
  const [writing, setWriting] = useState(false);
  return (
    <Card title={t('report.comments')}>
      <QueryView queries={{ comments, agencies }} lines={3}>
        {(data) => (
          <Stack>
            {data.comments.length === 0 ? <Soft>{t('report.comments.none')}</Soft> : null}
            <ol className={styles.thread}>
              {data.comments.map((comment) => (
                <li key={comment.id} className={styles.entry}>
                  <div className={styles.head}>
                    <strong>{comment.authorName}</strong>
                    <Soft>{data.agencies.find(({ id }) => id === comment.unitId)?.shortName}</Soft>
                    <time className={styles.when} dateTime={comment.writtenAt}>
                      {formatMoment(new Date(comment.writtenAt))}
                    </time>
                  </div>
                  <Prose text={comment.text} />
                </li>
              ))}
            </ol>
            {writing ? (
              <CommentForm reportId={reportId} onDone={() => setWriting(false)} />
            ) : !mayWrite ? null : (
              <div className="no-print">
                <Button onClick={() => setWriting(true)}>{t('report.comment.write')}</Button>
              </div>
            )}
          </Stack>
        )}
      </QueryView>
    </Card>
  );
}

function CommentForm({ reportId, onDone }: { reportId: string; onDone: () => void }) {
  const { t } = useText();
  const fields: Field[] = [{ name: 'text', label: t('report.comment'), kind: 'words', required: true }];
  return (
    <ThingForm<ReportComment>
      thing={null}
      draft={`reports.${reportId}.comment`}
      fields={fields}
      start={NOTHING}
      toValues={() => NOTHING}
      read={async (comment) => comment}
      save={async ({ text }) => (await createReportComment({ body: { reportId, text: textOf(text) } })).data}
      savedText={() => t('report.comment.written')}
      saveLabel={t('report.comment.send')}
      onSaved={onDone}
      cancel={<Button onClick={onDone}>{t('form.cancel')}</Button>}
      takesFocus
    />
  );
}
