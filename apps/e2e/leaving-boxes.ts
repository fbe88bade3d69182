/** Whatever runs a script in a page. */
interface Evaluator {
  evaluate(script: string): Promise<unknown>;
}

/**
 * Texts and controls that leave their box, one line each: words beyond the block they stand in or cut
 * off by it, a control beyond what holds it or below its cell, anything beyond the edge of the screen; and
 * boxes that lie over their neighbour. What scrolls inside a box of its own, what is laid over the page and
 * what only a screen reader reads is left alone.
 */
export async function leavingBoxes(page: Evaluator): Promise<string[]> {
  return page.evaluate(`(${find})()`) as Promise<string[]>;
}

/** Runs in the page; plain JavaScript as text, since its types are the browser's. */
const find = String.raw`() => {
  const SLACK = 1.5;
  /** Padding and border of a cell. */
  const FRAME = 12;
  const faults = new Set();
  const width = document.documentElement.clientWidth;
  const styles = new Map();
  const styleOf = (element) => {
    let style = styles.get(element);
    if (!style) styles.set(element, (style = getComputedStyle(element)));
    return style;
  };
  const up = function* (element) {
    for (let at = element; at && at !== document.body; at = at.parentElement) yield at;
  };
  const isOverlaid = (element) => [...up(element)].some((at) => ['absolute', 'fixed'].includes(styleOf(at).position));
  const isForReadersOnly = (element) =>
    [...up(element)].some((at) => {
      const { clipPath, clip, position, overflow } = styleOf(at);
      const { width: wide, height: high } = at.getBoundingClientRect();
      return position === 'absolute' && (clipPath !== 'none' || clip !== 'auto' || (wide <= 2 && high <= 2 && overflow !== 'visible'));
    });
  const scrolls = (element) => ['auto', 'scroll'].includes(styleOf(element).overflowX);
  const isInScroller = (element) => [...up(element)].some(scrolls);
  const hides = (element) => ['hidden', 'clip'].includes(styleOf(element).overflowX) || ['hidden', 'clip'].includes(styleOf(element).overflowY);
  const isShortened = (element) => [...up(element)].some((at) => hides(at) && styleOf(at).textOverflow === 'ellipsis');
  const isShown = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const nameOf = (element) => {
    const text = (element.innerText || element.getAttribute('aria-label') || '').replace(/\s+/g, ' ').slice(0, 40);
    const { className } = element;
    const known = typeof className === 'string' ? className.split(' ')[0] : '';
    return element.tagName.toLowerCase() + (known ? '.' + known : '') + ' «' + text + '»';
  };
  const tell = (what, element, by) => faults.add(what + ' by ' + Math.round(by) + ' px: ' + nameOf(element));
  const blockOf = (element) => [...up(element)].find((at) => !/^(inline|contents)$/.test(styleOf(at).display));

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION', 'TITLE'].includes(element.tagName)) continue;
    if (element.closest('svg') || !isShown(element) || isForReadersOnly(element)) continue;
    const block = blockOf(element);
    if (!block || scrolls(block) || isShortened(element)) continue;
    const box = block.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue;
      const beyond = Math.max(rect.right - box.right, box.left - rect.left);
      if (beyond > SLACK && !isInScroller(block)) tell('text leaves its box', element, beyond);
      const cut = [...up(element)].find((at) => hides(at) && !isOverlaid(at));
      if (cut) {
        const around = cut.getBoundingClientRect();
        const lost = Math.max(rect.right - around.right, rect.bottom - around.bottom);
        if (lost > SLACK + 2) tell('text is cut off', element, lost);
      }
      if (rect.right > width + SLACK && !isInScroller(element) && !isOverlaid(element)) tell('text leaves the screen', element, rect.right - width);
    }
  }

  for (const control of document.querySelectorAll('button, a[href], input, select, textarea, summary, [role=button], [role=switch]')) {
    if (!isShown(control) || isForReadersOnly(control) || isOverlaid(control)) continue;
    const rect = control.getBoundingClientRect();
    if (rect.width <= 2 || styleOf(control).display === 'inline') continue;
    for (const holder of up(control.parentElement)) {
      if (scrolls(holder)) break;
      if (/^(inline|contents)$/.test(styleOf(holder).display)) continue;
      const box = holder.getBoundingClientRect();
      const beyond = Math.max(rect.right - box.right, box.left - rect.left);
      if (beyond > SLACK) {
        tell('control leaves its box', control, beyond);
        break;
      }
    }
    if (rect.right > width + SLACK && !isInScroller(control)) tell('control leaves the screen', control, rect.right - width);
  }

  const isBox = (element) =>
    element instanceof HTMLElement &&
    isShown(element) &&
    !/^(inline|contents)$/.test(styleOf(element).display) &&
    ['static', 'relative'].includes(styleOf(element).position) &&
    styleOf(element).float === 'none' &&
    element.getBoundingClientRect().width > 2 &&
    !isForReadersOnly(element);
  for (const cell of document.querySelectorAll('td, th')) {
    if (!isShown(cell)) continue;
    const around = cell.getBoundingClientRect();
    const [alone] = cell.querySelectorAll('button, a[href]');
    const short = alone && cell.rowSpan > 1 && cell.querySelectorAll('*').length - alone.querySelectorAll('*').length <= 2 ? around.bottom - alone.getBoundingClientRect().bottom : 0;
    if (short > FRAME) tell('control does not fill its rows', alone, short);
    const hanging = new Set();
    for (const part of cell.querySelectorAll('*')) {
      if (hanging.has(part.parentElement)) hanging.add(part);
      if (hanging.has(part)) continue;
      const beyond = isBox(part) && !isOverlaid(part) ? part.getBoundingClientRect().bottom - around.bottom : 0;
      const isHeld = () => [...up(part)].some((at) => cell.contains(at) && (hides(at) || scrolls(at)));
      if (beyond <= SLACK || isHeld()) continue;
      hanging.add(part);
      tell('box hangs out of its cell', part, beyond);
    }
  }
  const bounds = (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const parts = [...element.children].filter(isBox).map(bounds);
    if (hides(element) || scrolls(element)) return { left, right, top, bottom };
    // What hangs out of a box lies over the next as well.
    return { left, right, top, bottom: Math.max(bottom, ...parts.map((part) => part.bottom)) };
  };
  for (const holder of document.querySelectorAll('body *')) {
    // A row of a table reaches down as far as the highest of its cells, which may stand in several.
    if (holder.childElementCount < 2 || !isShown(holder) || /^table/.test(styleOf(holder).display)) continue;
    const boxes = [...holder.children].filter(isBox);
    for (const [at, box] of boxes.entries()) {
      const next = boxes[at + 1];
      if (!next) continue;
      const [one, other] = [bounds(box), next.getBoundingClientRect()];
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (high > SLACK && wide > SLACK) tell('box lies over the next', box, Math.min(high, wide));
    }
  }
  return [...faults];
}`;
