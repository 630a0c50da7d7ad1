import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/page-title';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { StateMessage } from '@/ui/state-message';

interface FormPageProps {
  title: string;
  lead?: ReactNode;
  /** The way back to what is edited. */
  over: ReactNode;
  permission: string;
  children: ReactNode;
}

/** The page of a form: its title, and for those who may not write a word instead of a form. */
export function FormPage({ title, lead, over, permission, children }: FormPageProps) {
  const { t } = useText();
  const allowed = usePermission(permission);
  return (
    <>
      <PageTitle over={over} lead={lead}>
        {title}
      </PageTitle>
      {allowed ? (
        children
      ) : (
        <StateMessage icon={Lock} title={t('form.refused')} alert>
          <p>{t('form.refused.text')}</p>
        </StateMessage>
      )}
    </>
  );
}
