import { createFileRoute, Link } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { Permitted } from '@/components/permitted';
import { IntegrationTabs } from '@/features/integration/integration-tabs';
import { WebhookList } from '@/features/integration/webhook-list';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';

export const Route = createFileRoute('/_app/tich-hop/')({ loader: loadLaterTexts, component: Integration });

function Integration() {
  const { t } = useText();
  return (
    <>
      <PageTitle
        lead={t('integration.intro')}
        aside={
          <Permitted permission="webhook:write">
            <Link to="/tich-hop/moi" className={buttonClass('primary')}>
              {t('integration.new')}
            </Link>
          </Permitted>
        }
      >
        {t('app.screen.integration')}
      </PageTitle>
      <IntegrationTabs />
      <WebhookList />
    </>
  );
}
