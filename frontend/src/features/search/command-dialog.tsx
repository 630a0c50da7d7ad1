import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { searchQuery } from '@/api/queries';
import { useScreens } from '@/components/shell/use-screens';
import { subjectLink } from '@/components/subject-link';
import type { MessageId } from '@/i18n/message-id';
import { useText } from '@/i18n/use-text';
import { matches } from '@/lib/text';
import { Dialog } from '@/ui/dialog';
import { Code } from '@/ui/layout';
import styles from './command-dialog.module.css';
import { useSettled } from './use-settled';

interface CommandDialogProps {
  planId: string | null;
  onClose: () => void;
}

interface Choice {
  id: string;
  kind: string;
  code: string | null;
  name: string;
  go: () => void;
}

const OTHER_SCREENS: readonly {
  to: '/tai-khoan' | '/co-quan/nhiem-vu' | '/chi-tieu/giao';
  name: MessageId;
}[] = [
  { to: '/chi-tieu/giao', name: 'indicator.grid' },
  { to: '/co-quan/nhiem-vu', name: 'app.screen.dutyMatrix' },
  { to: '/tai-khoan', name: 'app.screen.account' },
];

/** Finds screens and everything in the plan: an input that keeps the focus, and a list that the arrows move in. */
export function CommandDialog({ planId, onClose }: CommandDialogProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  /** Enter was pressed before what was typed had been looked for. */
  const [hurried, setHurried] = useState(false);
  const settled = useSettled(typed.trim(), 150);
  const found = useQuery({
    ...searchQuery(planId ?? '', settled),
    enabled: planId !== null && settled.length > 0,
    placeholderData: keepPreviousData,
  });
  const looking = planId !== null && (settled !== typed.trim() || found.isPlaceholderData || found.isLoading);

  const screens = [...useScreens(), ...OTHER_SCREENS]
    .filter((screen) => matches(t(screen.name), typed))
    .map(
      (screen): Choice => ({
        id: screen.to,
        kind: t('search.kind.SCREEN'),
        code: null,
        name: t(screen.name),
        go: () => void navigate({ to: screen.to }),
      }),
    );
  const things = (typed.trim() ? (found.data ?? []) : []).map(
    (item): Choice => ({
      id: `${item.type}/${item.id}`,
      kind: t(`search.kind.${item.type}`),
      // The codes of agencies and policies are for programs, not for people.
      code: item.type === 'POLICY' || item.type === 'AGENCY' ? null : item.code,
      name: item.name,
      go: () => void navigate(subjectLink(item.type, item.id)),
    }),
  );
  const choices = typed.trim() ? [...things, ...screens] : screens;
  const current = Math.min(active, choices.length - 1);
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.go();
  };
  const chooseFirst = useEffectEvent(() => {
    setHurried(false);
    if (!found.isError) choose(choices[current]);
  });
  useEffect(() => {
    if (hurried && !looking) chooseFirst();
  }, [hurried, looking]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const moves: Record<string, number> = {
      ArrowDown: (current + 1) % Math.max(1, choices.length),
      ArrowUp: (current + choices.length - 1) % Math.max(1, choices.length),
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setActive(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // What is still shown may be what was found for something else.
      if (looking) setHurried(true);
      else choose(choices[current]);
    }
  };

  return (
    <Dialog label={t('search.title')} place="top" onClose={onClose}>
      <div className={styles.field}>
        <Search size={20} aria-hidden="true" />
        <input
          className={styles.input}
          role="combobox"
          aria-label={t('search.title')}
          aria-expanded={choices.length > 0}
          aria-controls={listId}
          aria-activedescendant={choices.length > 0 ? `${listId}-${current}` : undefined}
          aria-autocomplete="list"
          placeholder={t('search.hint')}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
            setHurried(false);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} role="listbox" aria-label={t('search.results')} className={styles.list}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled where the focus is, in the input.
          <div
            key={choice.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={styles.option}
            onClick={() => choose(choice)}
          >
            <span className={styles.kind}>{choice.kind}</span>
            <span>
              {choice.code ? (
                <>
                  <Code>{choice.code}</Code>{' '}
                </>
              ) : null}
              {choice.name}
            </span>
          </div>
        ))}
      </div>
      <p className={styles.status} role="status">
        {found.isError
          ? t('search.failed')
          : found.isFetching
            ? t('app.loading')
            : t('search.count', { count: choices.length })}
      </p>
    </Dialog>
  );
}
