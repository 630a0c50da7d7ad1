/** Where what was typed and not saved lies on this machine: sealed, and of earlier days in the clear. */
export const SEALED = 'giam-ngheo.sealed-draft.';
export const CLEAR = 'giam-ngheo.draft.';

let refuses = false;
const listeners = new Set<() => void>();

function become(next: boolean): void {
  if (refuses === next) return;
  refuses = next;
  // What is found in the clear is moved while a page is being drawn.
  queueMicrotask(() => {
    for (const listener of listeners) listener();
  });
}

/** Whether the last thing that was to be kept here was refused: the browser's storage is full, or closed. */
export const draftStore = {
  refuses: () => refuses,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function namesBeginningWith(prefix: string): string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
}

/** Says whether it is kept. A full store loses the safety net, not the form, and whoever types is told. */
export function store(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text);
    become(false);
    return true;
  } catch {
    become(true);
    return false;
  }
}

/** For signing out: machines in a commune are shared. */
export function dropAllDrafts(): void {
  for (const prefix of [SEALED, CLEAR])
    for (const name of namesBeginningWith(prefix)) localStorage.removeItem(name);
}
