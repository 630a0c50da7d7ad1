import { useMutation } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { getPlanDocument } from '@/api/generated/sdk.gen';
import { useChosenPlan } from '@/components/chosen-plan';
import { ProblemState } from '@/components/problem-state';
import { showToast } from '@/components/toast-store';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Tick } from '@/ui/form-field';
import { Soft, Stack } from '@/ui/layout';
import { fileNameOf } from './file-name';

/** The plan as an official document, to be saved, edited and printed elsewhere. */
export function DocumentDownload() {
  const { t } = useText();
  const plan = useChosenPlan();
  const mayRead = usePermission('document:read');
  const [marked, setMarked] = useState(false);
  const download = useMutation({
    mutationFn: async () => {
      const { data, response } = await getPlanDocument({
        path: { id: plan.id },
        query: { unstated: marked ? 'MARKED' : 'LEFT_OUT' },
        parseAs: 'blob',
      });
      return {
        file: data as Blob,
        name: fileNameOf(response.headers.get('Content-Disposition'), `ke-hoach-${plan.year}.docx`),
      };
    },
    onSuccess: ({ file, name }) => {
      save(file, name);
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

/** Hands the file to the browser, which puts it where downloads go. */
function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to take it up first.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
