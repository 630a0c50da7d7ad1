import { Link, useNavigate } from '@tanstack/react-router';
import { FormPage } from '@/components/form/form-page';
import { SheetImport } from '@/components/sheet/sheet-import';
import { useText } from '@/i18n/use-text';

/** The figures of a report from its template: all of the file or nothing. */
export function EntryImport({ reportId }: { reportId: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <FormPage
      title={t('result.import.title')}
      lead={t('result.import.lead')}
      over={
        <Link to="/nhap-ket-qua/$reportId" params={{ reportId }}>
          {t('result.title')}
        </Link>
      }
      permission="report:write"
    >
      <SheetImport
        url={`/api/v1/sheets/report-results/${reportId}`}
        template={`/api/v1/sheets/report-results/${reportId}`}
        removes="emptied"
        onApplied={() => void navigate({ to: '/nhap-ket-qua/$reportId', params: { reportId } })}
      />
    </FormPage>
  );
}
