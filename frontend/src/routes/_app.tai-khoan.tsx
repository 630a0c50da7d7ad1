import { createFileRoute } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { AccountPage } from '@/features/account/account-page';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';

export const Route = createFileRoute('/_app/tai-khoan')({ loader: loadLaterTexts, component: Account });

function Account() {
  const { t } = useText();
  return (
    <>
      <PageTitle lead={t('account.account.intro')}>{t('app.screen.account')}</PageTitle>
      <AccountPage />
    </>
  );
}
