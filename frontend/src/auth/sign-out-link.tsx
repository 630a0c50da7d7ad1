import { useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useText } from '@/i18n/use-text';
import { dropAllDrafts } from '@/lib/drafts';
import { ButtonAnchor } from '@/ui/button';
import { forgetSignIn, SIGN_OUT } from './sign-in';

/** Leaves the application; what it knew is forgotten first, as machines in a commune are shared. */
export function SignOutLink() {
  const { t } = useText();
  const queries = useQueryClient();
  const forget = () => {
    queries.clear();
    dropAllDrafts();
    forgetSignIn();
  };
  return (
    <ButtonAnchor href={SIGN_OUT} onClick={forget}>
      <LogOut size={16} aria-hidden="true" />
      {t('access.signOut')}
    </ButtonAnchor>
  );
}
