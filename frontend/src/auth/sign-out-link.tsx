import { useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useText } from '@/i18n/use-text';
import { dropAllDrafts } from '@/lib/draft-store';
import { ButtonAnchor } from '@/ui/button';
import { emptyPage } from './empty-page';
import { forgetSignIn, SIGN_OUT, whenLeft } from './sign-in';

/** Leaves the application; what it knew is forgotten with it, as machines in a commune are shared. */
export function SignOutLink() {
  const { t } = useText();
  const queries = useQueryClient();
  const forget = () => {
    queries.clear();
    whenLeft(() => {
      // In this order: other tabs put back what somebody drops who is still signed in.
      forgetSignIn();
      dropAllDrafts();
      emptyPage();
    });
  };
  return (
    <ButtonAnchor href={SIGN_OUT} onClick={forget}>
      <LogOut size={16} aria-hidden="true" />
      {t('access.signOut')}
    </ButtonAnchor>
  );
}
