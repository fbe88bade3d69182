import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button';
import { classNames } from './class-names.js';
import './button.css';

/** `primary` once a page or card; `quiet` inside text and rows; `danger` for what cannot be undone. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps
  extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'isDisabled'> {
  readonly children: ReactNode;
  readonly kind?: ButtonKind;
  /** A Tabler icon element; decorative, the word carries the meaning. */
  readonly icon?: ReactNode;
  /** Only the icon is seen; the children are its name. */
  readonly iconOnly?: boolean;
  /** It opens what is changed on the page or in its row: `E` presses the first (pages.md 2.4). */
  readonly edits?: boolean;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Never disabled: what cannot be done yet is no button (see NextSteps). */
export function Button({
  children,
  kind = 'secondary',
  icon,
  iconOnly,
  edits,
  className,
  isPending,
  ...rest
}: ButtonProps) {
  const names = classNames('button', `button--${kind}`, iconOnly && 'button--icon', className);
  return (
    // react-aria would announce the waiting with a label that is gone when the button is; the top bar
    // says in words that something is being saved.
    <AriaButton
      {...rest}
      className={names}
      data-edit={edits ? '' : undefined}
      data-pending={isPending || undefined}
    >
      {icon}
      <span className={iconOnly ? 'visually-hidden' : 'button__text'}>{children}</span>
    </AriaButton>
  );
}
