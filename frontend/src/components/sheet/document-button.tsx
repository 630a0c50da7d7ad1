import { useMutation } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { ProblemError } from '@/api/problem';
import { fetchSheet } from '@/api/sheets';
import { saveFile } from '@/components/save-file';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';

interface DocumentButtonProps {
  /** The operation that answers the document. */
  url: `/api/v1/${string}`;
  label?: string;
}

/** Saves an official document as a Word file, laid out by the server. */
export function DocumentButton({ url, label }: DocumentButtonProps) {
  const { t, has } = useText();
  const why = (error: unknown) => {
    const problem = error instanceof ProblemError ? error : null;
    const refused = `consolidation.document.refused.${problem?.errors[0]?.type ?? problem?.type}`;
    return has(refused) ? t(refused) : t('consolidation.document.failed', { code: problem?.code ?? '–' });
  };
  const download = useMutation({
    mutationFn: () => fetchSheet(url),
    onSuccess: ({ file, name }) => {
      saveFile(file, name);
      showToast({ text: t('sheet.export.saved', { name }) });
    },
    onError: (error) => showToast({ text: why(error) }),
  });
  return (
    <>
      <Button
        look="quiet"
        onClick={() => {
          if (!download.isPending) download.mutate();
        }}
      >
        <FileText size={18} aria-hidden="true" />
        {label ?? t('consolidation.document')}
      </Button>
      <span role="status" className="hidden-visually">
        {download.isPending ? t('consolidation.document.making') : ''}
      </span>
    </>
  );
}
