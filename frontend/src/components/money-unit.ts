import { useSyncExternalStore } from 'react';
import type { MoneyUnit } from '@/lib/money';

const STORED = 'giam-ngheo.money-unit';
const listeners = new Set<() => void>();

function read(): MoneyUnit {
  return localStorage.getItem(STORED) === 'dong' ? 'dong' : 'million';
}

function choose(unit: MoneyUnit): void {
  localStorage.setItem(STORED, unit);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Millions, or the exact đồng: one choice for all figures on screen, remembered on this machine. */
export function useMoneyUnit(): [MoneyUnit, (unit: MoneyUnit) => void] {
  return [useSyncExternalStore(subscribe, read), choose];
}
