import { createFileRoute, redirect } from '@tanstack/react-router';
import { meQuery } from '@/api/queries';
import { localPath } from '@/auth/sign-in';
import { PlainPage } from '@/components/plain-page';
import { Welcome } from '@/features/access/welcome';
import { textParam } from '@/lib/search-params';

export const Route = createFileRoute('/dang-nhap')({
  validateSearch: (search: Record<string, unknown>): { returnTo?: string } => ({
    returnTo: textParam(search.returnTo),
  }),
  beforeLoad: ({ context: { queryClient }, search }) => {
    // Who is signed in already has nothing to do here.
    if (queryClient.getQueryData(meQuery.queryKey)) throw redirect({ href: localPath(search.returnTo) });
  },
  component: SignIn,
});

function SignIn() {
  const { returnTo } = Route.useSearch();
  return (
    <PlainPage>
      <Welcome returnTo={returnTo} />
    </PlainPage>
  );
}
