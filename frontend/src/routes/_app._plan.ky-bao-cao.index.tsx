import { createFileRoute, Link } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { Permitted } from '@/components/permitted';
import { ExportButton } from '@/components/sheet/export-button';
import { RoundList } from '@/features/round/round-list';
import { RoundProposals } from '@/features/round/round-proposals';
import { RoundTabs } from '@/features/round/round-tabs';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { Stack } from '@/ui/layout';

export const Route = createFileRoute('/_app/_plan/ky-bao-cao/')({
  loader: loadLaterTexts,
  component: Rounds,
});

function Rounds() {
  const { t } = useText();
  const plan = useChosenPlan();
  return (
    <>
      <PageTitle
        lead={t('round.intro')}
        aside={
          <>
            <ExportButton url="/api/v1/sheets/rounds" query={{ planId: plan.id, sort: '-dataTo' }} />
            <Permitted permission="round:write">
              <Link to="/ky-bao-cao/dot-xuat" className={buttonClass()}>
                {t('round.adHoc')}
              </Link>
            </Permitted>
          </>
        }
      >
        {t('app.screen.rounds')}
      </PageTitle>
      <RoundTabs />
      <Stack>
        <Permitted permission="round:write">
          <RoundProposals />
        </Permitted>
        <RoundList />
      </Stack>
    </>
  );
}
