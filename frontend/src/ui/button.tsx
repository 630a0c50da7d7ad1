import type { AnchorHTMLAttributes, ComponentProps } from 'react';
import styles from './button.module.css';

interface Look {
  look?: 'plain' | 'primary' | 'quiet';
  large?: boolean;
}

function classes({ look = 'plain', large }: Look, own?: string): string {
  return [styles.button, look !== 'plain' && styles[look], large && styles.large, own]
    .filter(Boolean)
    .join(' ');
}

export function Button({ look, large, className, ...rest }: Look & ComponentProps<'button'>) {
  return <button type="button" className={classes({ look, large }, className)} {...rest} />;
}

/** A link that looks like a button: for leaving the application, as signing in and out do. */
export function ButtonAnchor({
  look,
  large,
  className,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a className={classes({ look, large }, className)} {...rest} />;
}

export function buttonClass(look?: Look['look']): string {
  return classes({ look });
}
