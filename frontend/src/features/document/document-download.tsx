import { useMutation } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { getPlanDocument } from '@/api/generated/sdk.gen';
import { useChosenPlan } from '@/components/chosen-plan';
import { ProblemState } from '@/components/problem-state';
import { saveFile } from '@/components/save-file';
import { showToast } from '@/components/toast-store';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { fileNameOf } from '@/lib/file-name';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Tick } from '@/ui/form-field';
import { Soft, Stack } from '@/ui/layout';

interface DocumentDownloadProps {
  /** Whose document it is where that is not the chosen plan: a commune's. */
  planId?: string;
}

/** A plan as an official document, to be saved, edited and printed elsewhere. */
export function DocumentDownload({ planId }: DocumentDownloadProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const mayRead = usePermission('document:read');
  const [marked, setMarked] = useState(false);
  const download = useMutation({
    mutationFn: async () => {
      const { data, response } = await getPlanDocument({
        path: { id: planId ?? plan.id },
        query: { unstated: marked ? 'MARKED' : 'LEFT_OUT' },
        parseAs: 'blob',
      });
      return {
        file: data as Blob,
        name: fileNameOf(response.headers.get('Content-Disposition'), `ke-hoach-${plan.year}.docx`),
      };
    },
    onSuccess: ({ file, name }) => {
      saveFile(file, name);
      showToast({ text: t('document.saved', { name }) });
    },
  });
  if (!mayRead) return null;
  return (
    <div className="no-print">
      <Card title={t('document.title')}>
        <Stack>
          <p>{t('document.text')}</p>
          <Tick
            label={t('document.marked')}
            checked={marked}
            onChange={(event) => setMarked(event.target.checked)}
          />
          <div>
            <Button
              look="primary"
              onClick={() => {
                if (!download.isPending) download.mutate();
              }}
            >
              <FileText size={18} aria-hidden="true" />
              {t('document.download')}
            </Button>
          </div>
          <div role="status">{download.isPending ? <Soft>{t('document.making')}</Soft> : null}</div>
          {download.error ? <ProblemState error={download.error} onRetry={() => download.mutate()} /> : null}
        </Stack>
      </Card>
    </div>
  );
}
