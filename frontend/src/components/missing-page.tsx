import { Link } from '@tanstack/react-router';
import { FileQuestionMark } from 'lucide-react';
import { PageTitle } from '@/components/page-title';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { StateMessage } from '@/ui/state-message';

/** 404: the address leads nowhere. */
export function MissingPage() {
  const { t } = useText();
  return (
    <div>
      <PageTitle>{t('app.notFound.title')}</PageTitle>
      <StateMessage
        icon={FileQuestionMark}
        title={t('app.notFound.reason')}
        action={
          <Link to="/" className={buttonClass('primary')}>
            {t('app.notFound.home')}
          </Link>
        }
      >
        <p>{t('app.notFound.text')}</p>
      </StateMessage>
    </div>
  );
}
