import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './badge.module.css';

export type Tone = 'info' | 'warn' | 'note' | 'strong';

interface BadgeProps {
  tone: Tone;
  icon?: LucideIcon;
  children: ReactNode;
  title?: string;
}

/** A status is always icon and word; the colour only helps. */
export function Badge({ tone, icon: Icon, children, title }: BadgeProps) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`} title={title}>
      {Icon ? <Icon size={13} aria-hidden="true" strokeWidth={2.4} /> : null}
      {children}
    </span>
  );
}
