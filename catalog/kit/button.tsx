import clsx from 'clsx';
import type { ComponentProps } from 'react';

const kinds = {
  primary: 'bg-primary text-on-primary hover:brightness-110 active:brightness-95',
  quiet: 'border border-(--control) bg-surface text-text hover:border-text',
  bare: 'underline-offset-4 hover:underline',
  danger: 'border border-(--danger) text-(--danger) hover:bg-(--danger) hover:text-surface',
} as const;

export interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: keyof typeof kinds;
  /** Square, for an icon; then it needs an `aria-label`. */
  readonly icon?: boolean;
}

const shape =
  'app-button inline-flex min-h-11 items-center justify-center gap-2 rounded-(--radius-button) py-2 font-medium wrap-anywhere transition-[filter,border-color,background-color] disabled:opacity-60';

/** A button of at least 44 px. One `primary` a view: what the person should do next. */
export function Button({ kind = 'primary', icon = false, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      data-kind={kind}
      className={clsx(shape, kinds[kind], icon ? 'w-11' : 'px-5', icon && kind === 'bare' && 'text-muted hover:text-text', className)}
      {...rest}
    />
  );
}

/** A link that looks like the primary button. */
export function ButtonLink({ className, ...rest }: ComponentProps<'a'>) {
  return <a data-kind="primary" className={clsx(shape, kinds.primary, 'px-6 no-underline', className)} {...rest} />;
}
