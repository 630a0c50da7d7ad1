import { createFileRoute } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { ChangeFeed } from '@/features/integration/change-feed';
import { IntegrationTabs } from '@/features/integration/integration-tabs';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';

export const Route = createFileRoute('/_app/tich-hop/thay-doi')({
  loader: loadLaterTexts,
  component: Changes,
});

function Changes() {
  const { t } = useText();
  return (
    <>
      <PageTitle lead={t('integration.changes.intro')}>{t('app.screen.integration')}</PageTitle>
      <IntegrationTabs />
      <ChangeFeed />
    </>
  );
}
