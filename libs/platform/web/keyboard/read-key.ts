/** What of a keyboard event decides. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
}

/** Where single keys are letters, or belong to somebody else. */
const TAKEN =
  'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]';

/** What has been pressed as it is written in a shortcut: `n`, `g p` after a `g`, `?`; null for none. */
export function readKey({ key, ctrlKey, metaKey, altKey }: Pressed, before: string): string | null {
  if (ctrlKey || metaKey || altKey || key.length !== 1 || key === ' ') return null;
  const pressed = key.toLowerCase();
  return before === '' ? pressed : `${before} ${pressed}`;
}

/** Whether single keys mean something there (WCAG 2.1.4: never where one types). */
export function isFree(target: EventTarget | null): boolean {
  return !(target instanceof Element) || target.closest(TAKEN) === null;
}
