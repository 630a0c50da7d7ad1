import { useQuery } from '@tanstack/react-query';
import { createFileRoute, Outlet, redirect, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ProblemError } from '@/api/problem';
import { meQuery, plansQuery } from '@/api/queries';
import { forgetSignIn, mayBeSignedIn } from '@/auth/sign-in';
import { MissingPage } from '@/components/missing-page';
import { PlainPage } from '@/components/plain-page';
import { QueryView } from '@/components/query-view';
import { NoSearchDialog } from '@/components/shell/no-search-dialog';
import { PlanChooser } from '@/components/shell/plan-chooser';
import { Shell } from '@/components/shell/shell';
import { ShortcutsDialog } from '@/components/shell/shortcuts-dialog';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { useChoosablePlans } from '@/components/use-chosen-plan';
import { useText } from '@/i18n/use-text';

const loadCommandDialog = () => import('@/features/search/command-dialog');
type CommandDialog = Awaited<ReturnType<typeof loadCommandDialog>>['CommandDialog'];

type PlanPickerType = typeof import('@/components/shell/plan-picker')['PlanPicker'];

/** Everything behind the sign-in: the frame, the choice of the plan, the shortcuts. */
export const Route = createFileRoute('/_app')({
  beforeLoad: async ({ context: { queryClient }, location }) => {
    const signIn = redirect({ to: '/dang-nhap', search: { returnTo: location.href }, replace: true });
    // Only before anything is known: what is in use stays on screen, and says itself that the session has ended.
    if (!queryClient.getQueryData(meQuery.queryKey) && !mayBeSignedIn()) throw signIn;
    void queryClient.prefetchQuery(plansQuery);
    try {
      await queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) {
        forgetSignIn();
        throw signIn;
      }
      // Any other failure is shown by the page, with its code.
    }
  },
  component: Application,
  notFoundComponent: MissingPage,
});

function Application() {
  const { t } = useText();
  const navigate = useNavigate();
  const path = useLocation({ select: (location) => location.pathname });
  const me = useQuery(meQuery);
  const { plans, communePlans, chosen } = useChoosablePlans();
  const [open, setOpen] = useState<'search' | 'noSearch' | 'shortcuts' | 'plans' | null>(null);
  const [PlanPicker, setPlanPicker] = useState<PlanPickerType | null>(null);
  const [CommandDialog, setCommandDialog] = useState<CommandDialog | null>(null);
  const openSearch = () =>
    void loadCommandDialog().then(
      (loaded) => {
        setCommandDialog(() => loaded.CommandDialog);
        setOpen('search');
      },
      () => setOpen('noSearch'),
    );
  const openPicker = () =>
    void import('@/components/shell/plan-picker').then(
      (loaded) => {
        setPlanPicker(() => loaded.PlanPicker);
        setOpen('plans');
      },
      () => undefined,
    );
  useShortcuts({ onSearch: openSearch, onShortcuts: () => setOpen('shortcuts') });
  useEffect(() => {
    // The search opens without a wait: its code comes when the first page has been shown.
    const timer = setTimeout(() => void loadCommandDialog().catch(() => undefined), 3000);
    return () => clearTimeout(timer);
  }, []);
  if (!me.data) {
    return (
      <PlainPage>
        <h1 className="hidden-visually">{t('app.error.page')}</h1>
        <QueryView queries={{ me }}>{() => null}</QueryView>
      </PlainPage>
    );
  }

  // A sub-project or an indicator is one plan's own: choosing another plan leads to that plan's list of them.
  const list = /^\/(du-an|chi-tieu)\//.exec(path)?.[1];
  const choosePlan = (plan: string) =>
    void navigate({ to: list === 'du-an' ? '/du-an' : list ? '/chi-tieu' : '.', search: { plan } });

  return (
    <Shell
      me={me.data}
      planChooser={
        <PlanChooser
          plans={plans}
          chosen={chosen}
          onChoose={choosePlan}
          onPick={communePlans.length > 0 ? openPicker : null}
        />
      }
      onSearch={openSearch}
    >
      <Outlet />
      {open === 'shortcuts' ? <ShortcutsDialog onClose={() => setOpen(null)} /> : null}
      {open === 'search' && CommandDialog ? (
        <CommandDialog planId={chosen?.id ?? null} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'plans' && PlanPicker ? (
        <PlanPicker
          plans={plans}
          communePlans={communePlans}
          onChoose={choosePlan}
          onOpen={(id) => void navigate({ to: '/ke-hoach-xa/$id', params: { id } })}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'noSearch' ? <NoSearchDialog onClose={() => setOpen(null)} /> : null}
    </Shell>
  );
}
