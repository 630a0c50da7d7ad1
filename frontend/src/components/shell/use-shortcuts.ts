import { useEffect, useRef } from 'react';

const STORED = 'giam-ngheo.single-key-shortcuts';

/** One-key shortcuts can be switched off: speech input and shaky hands press keys by accident. */
export const singleKeyShortcuts = {
  enabled: () => localStorage.getItem(STORED) !== 'off',
  enable: (enabled: boolean) => localStorage.setItem(STORED, enabled ? 'on' : 'off'),
};

interface Shortcuts {
  onSearch: () => void;
  onShortcuts: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // While Unikey or Telex composes a letter, keys are not commands.
      if (event.isComposing) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        current.current.onSearch();
      } else if (event.key === '?' && !isTyping(event.target) && singleKeyShortcuts.enabled()) {
        event.preventDefault();
        current.current.onShortcuts();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
