import { useSyncExternalStore } from 'react';

export interface Toast {
  id: number;
  text: string;
  /** Takes back what was just done. */
  undo?: () => Promise<void>;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function become(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that something was done. Only the newest two stay: older ones are beyond undoing at a glance. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  lastId += 1;
  become([...toasts.slice(-1), { ...toast, id: lastId }]);
}

export function closeToast(id: number): void {
  become(toasts.filter((toast) => toast.id !== id));
}

export function closeAllToasts(): void {
  become([]);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts);
}
