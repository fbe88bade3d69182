import { useShortcuts } from './shortcuts.js';

/** The button or link that changes something, or what holds the fields of a text to write on. */
const EDIT = '[data-edit]';
/** A row of a table or list, with what one may do with it. */
const ROW = '[data-row]';
const ACTION = 'button, a[href]';
const FIELD =
  'input:not([type="hidden"]), select, textarea, [contenteditable="true"], [role="textbox"]';

/** What one may do with a row, in the order in which it stands there. */
export interface RowActions {
  readonly row: HTMLElement;
  readonly actions: readonly { readonly name: string; readonly element: HTMLElement }[];
}

/**
 * `E` edits and `.` is the menu of the row in focus, on every page (pages.md 2.4). A page registers nothing:
 * its buttons say `edits`, and the rows of a `Table` are rows. In a row `E` is that row's, elsewhere the
 * first of the page; where there is nothing to edit, or no choice in the row, the key is not bound.
 */
export function usePageKeys(menuLabel: string, onMenu: (actions: RowActions) => void): void {
  useShortcuts(() => {
    const edit = editHere();
    const menu = rowActionsHere();
    return [
      ...(edit ? [{ keys: 'e', label: nameOf(edit), run: () => begin(edit) }] : []),
      ...(menu ? [{ keys: '.', label: menuLabel, run: () => onMenu(menu) }] : []),
    ];
  }, 'frame');
}

const rowHere = () => document.activeElement?.closest<HTMLElement>(ROW) ?? null;

function editHere(): HTMLElement | null {
  const own = rowHere()?.querySelector<HTMLElement>(EDIT);
  if (own) return own;
  const all = [...document.querySelectorAll<HTMLElement>(EDIT)];
  return all.find((one) => !one.closest(ROW)) ?? null;
}

function rowActionsHere(): RowActions | null {
  const row = rowHere();
  const elements = [...(row?.querySelectorAll<HTMLElement>(ACTION) ?? [])];
  if (!row || elements.length < 2) return null;
  return { row, actions: elements.map((element) => ({ name: nameOf(element), element })) };
}

/** Its name to whoever hears it; where `data-edit` has words, those. */
function nameOf(element: HTMLElement): string {
  const name = element.dataset['edit'] || element.getAttribute('aria-label');
  return name ?? element.textContent?.trim() ?? '';
}

function begin(edit: HTMLElement) {
  if (edit.matches(ACTION)) edit.click();
  else edit.querySelector<HTMLElement>(FIELD)?.focus();
}
