import { Link, useRouter } from '@tanstack/react-router';
import type { Report } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';

const GRID = '/nhap-ket-qua/$reportId';

/** The way to the grid, for those who may write in it now. */
export function EntryLink({ report }: { report: Report }) {
  const { t } = useText();
  const { routesByPath } = useRouter();
  const writes = report.sections.some(({ allowedActions }) => allowedActions.includes('EDIT'));
  // A screen that this version does not have yet gets its link by having its route.
  if (!writes || !(GRID in routesByPath)) return null;
  return (
    <Link to={GRID.replace('$reportId', report.id)} className={buttonClass('primary')}>
      {t('report.enter')}
    </Link>
  );
}
