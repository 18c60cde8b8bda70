import { Link } from '@remix-run/react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

type Look = { readonly variant?: 'primary' | 'quiet' | 'danger'; readonly size?: 'normal' | 'small' };

function classOf({ variant = 'primary', size = 'normal' }: Look): string {
  return [
    'button',
    variant === 'primary' ? '' : `button--${variant}`,
    size === 'small' ? 'button--small' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Submits the form it stands in unless told otherwise. */
export function Button({
  variant,
  size,
  type = 'submit',
  ...rest
}: Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>) {
  return (
    <button
      type={type}
      className={classOf({ ...(variant && { variant }), ...(size && { size }) })}
      {...rest}
    />
  );
}

type ButtonLinkProps = Look & {
  readonly to: string;
  readonly reloadDocument?: boolean;
  readonly children: ReactNode;
};

export function ButtonLink({ variant, size, to, reloadDocument, children }: ButtonLinkProps) {
  return (
    <Link
      to={to}
      className={classOf({ ...(variant && { variant }), ...(size && { size }) })}
      reloadDocument={reloadDocument ?? false}
    >
      {children}
    </Link>
  );
}
