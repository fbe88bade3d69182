import type { AnyVisitor } from '../visitor.js';

/** What tells that a press opens something: a menu, a dialog, a list to choose from, a part of the page. */
const OPENERS = '[aria-expanded=false], [aria-haspopup]:not([aria-expanded=true]), summary';

/** As many of one kind are opened on a page: the passes of a week are alike. */
const OF_A_KIND = 2;

/** Runs in the page; plain JavaScript as text, since its types are the browser's. */
const find = String.raw`() => {
  const nameOf = (element) =>
    (element.getAttribute('aria-label') || element.innerText || element.labels?.[0]?.innerText || '').replace(/\s+/g, ' ').trim();
  const counts = new Map();
  return [...document.querySelectorAll('${OPENERS}')]
    .filter((element) => element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }))
    .filter((element) => !element.matches(':disabled, [aria-disabled=true]') && element.getBoundingClientRect().width > 2)
    // What lies under an open dialog waits for it to close.
    .filter((element) => !element.closest('[aria-hidden=true], [inert]'))
    .filter((element) => !(element.tagName === 'SUMMARY' && element.parentElement.open))
    .flatMap((element) => {
      const isOfPage = element.closest('main') !== null;
      const kind = element.tagName + '.' + element.className;
      // The kit's buttons are all of one class: what they say tells them apart.
      const key = (isOfPage ? '' : 'frame ') + (/button--/.test(kind) ? nameOf(element).replace(/\d+/g, '0') : kind);
      const before = counts.get(key) ?? 0;
      counts.set(key, before + 1);
      return before < ${OF_A_KIND} ? [{ element, isOfPage, name: key + ' ' + before + ' «' + nameOf(element).slice(0, 60) + '»', key: key + ' ' + before }] : [];
    });
}`;

export interface Opener {
  readonly key: string;
  readonly name: string;
  /** Of this page, and not of the frame that all pages stand in. */
  readonly isOfPage: boolean;
}

/** What can be opened on the page one is on. */
export async function openersOf(visitor: AnyVisitor): Promise<readonly Opener[]> {
  return (await visitor.evaluate(
    `(${find})().map(({ key, name, isOfPage }) => ({ key, name, isOfPage }))`,
  )) as Opener[];
}

export async function open(visitor: AnyVisitor, { key, name }: Opener): Promise<void> {
  const element = `(${find})().find(({ key }) => key === ${JSON.stringify(key)})?.element`;
  // The page is a new one each time, and a part of it may have come later than the rest.
  await visitor.until(element, name);
  await visitor.press(element);
  await visitor.settled();
}
