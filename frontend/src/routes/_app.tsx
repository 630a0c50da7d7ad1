import { useQuery } from '@tanstack/react-query';
import { createFileRoute, Outlet, redirect, useMatches, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ProblemError } from '@/api/problem';
import { meQuery, plansQuery } from '@/api/queries';
import { forgetSignIn, mayBeSignedIn } from '@/auth/sign-in';
import { MissingPage } from '@/components/missing-page';
import { PlainPage } from '@/components/plain-page';
import { QueryView } from '@/components/query-view';
import { listOfPlan } from '@/components/shell/list-of-plan';
import { PlanChooser } from '@/components/shell/plan-chooser';
import { Shell } from '@/components/shell/shell';
import { UnreachableDialog } from '@/components/shell/unreachable-dialog';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { useChoosablePlans } from '@/components/use-chosen-plan';
import { CommandDialog } from '@/features/search/command-dialog';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { CLEAR, namesBeginningWith } from '@/lib/draft-store';

/** What is opened now and then: its code and its texts come when it is asked for. */
const DIALOGS = {
  shortcuts: async () => (await import('@/components/shell/shortcuts-dialog')).ShortcutsDialog,
  plans: async () => (await import('@/components/shell/plan-picker')).PlanPicker,
};

type Dialogs = { [Name in keyof typeof DIALOGS]: Awaited<ReturnType<(typeof DIALOGS)[Name]>> };

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
  const route = useMatches({ select: (matches) => matches.at(-1)?.fullPath ?? '' });
  const me = useQuery(meQuery);
  const { plans, communePlans, chosen } = useChoosablePlans();
  const [dialogs, setDialogs] = useState<Partial<Dialogs>>({});
  const [open, setOpen] = useState<keyof Dialogs | 'search' | 'unreachable' | null>(null);
  const show = (name: keyof Dialogs) =>
    void Promise.all([DIALOGS[name](), loadLaterTexts()]).then(
      ([dialog]) => {
        setDialogs((loaded) => ({ ...loaded, [name]: dialog }));
        setOpen(name);
      },
      () => setOpen('unreachable'),
    );
  // Here from the start: people type on after Ctrl+K, and what they type must find its field.
  const search = () => setOpen('search');
  const close = () => setOpen(null);
  useShortcuts({ onSearch: search, onShortcuts: () => show('shortcuts') });
  useEffect(() => {
    // They open without a wait: their code comes when the first page has been shown.
    const fetchAll = () => Object.values(DIALOGS).forEach((load) => void load().catch(() => undefined));
    const timer = setTimeout(fetchAll, 3000);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const account = me.data;
    // What an earlier version has left on this machine in the clear waits for no form to be opened.
    if (account?.draftKey && namesBeginningWith(`${CLEAR}${account.userId}.`).length > 0)
      void import('@/lib/drafts').then(
        ({ draftsOf }) => draftsOf(account),
        () => undefined,
      );
  }, [me.data]);
  if (!me.data) {
    return (
      <PlainPage>
        <h1 className="hidden-visually">{t('app.error.page')}</h1>
        <QueryView queries={{ me }}>{() => null}</QueryView>
      </PlainPage>
    );
  }

  const choosePlan = (plan: string) => void navigate({ to: listOfPlan(route) ?? '.', search: { plan } });

  return (
    <Shell
      me={me.data}
      planChooser={
        <PlanChooser
          plans={plans}
          chosen={chosen}
          onChoose={choosePlan}
          onPick={communePlans.length > 0 ? () => show('plans') : null}
        />
      }
      onSearch={search}
    >
      <Outlet />
      {open === 'shortcuts' && dialogs.shortcuts ? <dialogs.shortcuts onClose={close} /> : null}
      {open === 'search' ? <CommandDialog planId={chosen?.id ?? null} onClose={close} /> : null}
      {open === 'plans' && dialogs.plans ? (
        <dialogs.plans
          plans={plans}
          communePlans={communePlans}
          onChoose={choosePlan}
          onOpen={(id) => void navigate({ to: '/ke-hoach-xa/$id', params: { id } })}
          onClose={close}
        />
      ) : null}
      {open === 'unreachable' ? <UnreachableDialog onClose={close} /> : null}
    </Shell>
  );
}
