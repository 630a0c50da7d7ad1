import { AgencySummary } from '@/features/agency/agency-summary';
import { AreaSummary } from '@/features/area/area-summary';
import { useText } from '@/i18n/use-text';
import { Columns, Soft, Stack } from '@/ui/layout';

/** For who keeps the register of agencies and areas and sees no figures. */
export function Register() {
  const { t } = useText();
  return (
    <Stack>
      <Soft>{t('app.overview.withoutFigures')}</Soft>
      <Columns>
        <AgencySummary />
        <AreaSummary />
      </Columns>
    </Stack>
  );
}
