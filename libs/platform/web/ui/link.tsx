import { Link as RouterLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ButtonKind } from './button.js';
import { classNames } from './class-names.js';
import './button.css';

export interface LinkProps {
  /** A path of the portal, `/seminarier/S-2022-01`; place and programme of the URL are kept. */
  readonly to: string;
  readonly search?: Readonly<Record<string, string | undefined>>;
  readonly hash?: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly 'aria-label'?: string;
  /** It leads to where the page or its row is changed: `E` follows the first (pages.md 2.4). */
  readonly edits?: boolean;
  /** What else happens when it is followed. */
  readonly onClick?: () => void;
  /** When the link is the present page; by default also on the pages below it. */
  readonly activeOptions?: { readonly exact?: boolean };
}

/** A link inside the portal. */
export function Link({ to, search = {}, hash, activeOptions, edits, ...rest }: LinkProps) {
  return (
    <RouterLink
      {...rest}
      to={to}
      search={search as never}
      {...(hash ? { hash } : {})}
      data-edit={edits ? '' : undefined}
      activeOptions={{ exact: activeOptions?.exact ?? false, includeSearch: false }}
    />
  );
}

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export function LinkButton({
  kind = 'secondary',
  icon,
  children,
  className,
  ...rest
}: LinkProps & { readonly kind?: ButtonKind; readonly icon?: ReactNode }) {
  return (
    <Link {...rest} className={classNames('button', `button--${kind}`, className)}>
      {icon}
      <span className="button__text">{children}</span>
    </Link>
  );
}
