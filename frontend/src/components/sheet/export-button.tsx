import { useMutation } from '@tanstack/react-query';
import { Sheet } from 'lucide-react';
import { ProblemError } from '@/api/problem';
import { fetchSheet } from '@/api/sheets';
import { saveFile } from '@/components/save-file';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';

interface ExportButtonProps {
  /** The operation that answers the table as a sheet. */
  url: `/api/v1/${string}`;
  /** The filters that are set on screen: the sheet has what the screen shows. */
  query?: Record<string, string | number | boolean | undefined>;
  /** Where a screen has more than one sheet: what this one is. */
  label?: string;
  hint?: string;
}

/** Saves the table on screen as an Excel file. Stands beside “In”, as what is printed and what is saved is the same. */
export function ExportButton({ url, query, label, hint }: ExportButtonProps) {
  const { t } = useText();
  const download = useMutation({
    mutationFn: () => fetchSheet(url, query),
    onSuccess: ({ file, name }) => {
      saveFile(file, name);
      showToast({ text: t('sheet.export.saved', { name }) });
    },
    onError: (error) =>
      showToast({
        text: t('sheet.export.failed', { code: (error instanceof ProblemError && error.code) || '–' }),
      }),
  });
  return (
    <>
      <Button
        look="quiet"
        title={hint ?? t('sheet.export.hint')}
        onClick={() => {
          if (!download.isPending) download.mutate();
        }}
      >
        <Sheet size={18} aria-hidden="true" />
        {label ?? t('sheet.export')}
      </Button>
      <span role="status" className="hidden-visually">
        {download.isPending ? t('sheet.export.making') : ''}
      </span>
    </>
  );
}
