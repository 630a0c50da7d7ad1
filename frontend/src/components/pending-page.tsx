import { useText } from '@/i18n/use-text';
import { SkeletonLines } from '@/ui/skeleton';

/** While the code of a page is on its way. */
export function PendingPage() {
  const { t } = useText();
  return <SkeletonLines lines={12} label={t('app.loading')} />;
}
