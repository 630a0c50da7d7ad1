import { createFileRoute } from '@tanstack/react-router';
import { MyReports } from '@/features/result/my-reports';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/_plan/nhap-ket-qua/')({
  loader: loadLaterTexts,
  component: MyReports,
});
