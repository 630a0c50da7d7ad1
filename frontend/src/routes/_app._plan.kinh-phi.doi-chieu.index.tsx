import { createFileRoute, Link } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { usePermission } from '@/components/use-permission';
import { StatementList } from '@/features/treasury/statement-list';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';

export const Route = createFileRoute('/_app/_plan/kinh-phi/doi-chieu/')({ component: Statements });

function Statements() {
  const { t } = useText();
  const mayUpload = usePermission('treasury:write');
  return (
    <>
      <PageTitle
        lead={t('treasury.intro')}
        aside={
          mayUpload ? (
            <Link to="/kinh-phi/doi-chieu/moi" className={buttonClass('primary')}>
              {t('treasury.new')}
            </Link>
          ) : null
        }
      >
        {t('treasury.title')}
      </PageTitle>
      <StatementList />
    </>
  );
}
