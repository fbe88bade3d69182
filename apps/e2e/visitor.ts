import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { leavingBoxes } from './leaving-boxes.js';
import { portalUrl } from './portal.js';
import type { Size } from './views.js';

/** How long a page may take to show what was asked for, on a busy machine too. */
export const PATIENCE_MS = 60_000;

/** Longest between two looks that somebody waited: {@link HAS_TIME} alone takes up to two seconds. */
const LOOK_MS = 3000;

/** Waiting for a page, until that was long enough. While the machine stood still nobody waited. */
class Patience {
  private left = PATIENCE_MS;
  private lookedAt = Date.now();

  /** To be asked at each look. */
  get isOver(): boolean {
    this.left -= Math.min(Date.now() - this.lookedAt, LOOK_MS);
    this.lookedAt = Date.now();
    return this.left < 0;
  }
}

/** Level A and AA of WCAG 2.2, and what axe counts as good practice beside it. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe as it runs in a page. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const FIND_FAULTS = `axe
  .run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(AXE_TAGS)} }, resultTypes: ['violations'] })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => id + ': ' + node.target.join(' ') + ': ' + node.failureSummary)))`;

/**
 * axe takes the colour of a text from a property that forced colours leave as it was
 * (dequelabs/axe-core#3978). It is told there what is drawn.
 */
const TELL_DRAWN_COLOURS = `if (matchMedia('(forced-colors: active)').matches) {
  for (const each of document.querySelectorAll('body *')) {
    each.style.setProperty('-webkit-text-fill-color', getComputedStyle(each).color);
  }
}`;

/** React shows a part whose code has come up to 300 ms later: many such parts do not flicker then. */
const REVEALED_MS = 350;

/** Resolves when the page has time for what is not urgent, and has drawn. */
const HAS_TIME =
  'new Promise((done) => requestIdleCallback(() => requestAnimationFrame(() => done()), { timeout: 2000 }))';

/** A dialog has gone before the page behind it is given back: in between neither is there for axe. */
const IS_ONE_OR_OTHER = `document.querySelector('[role$="dialog"]') ||
  document.querySelector('main')?.closest('[aria-hidden=true], [inert]') === null`;

/**
 * A dialog that axe sees as one. Over a window that has just grown it is none for a moment, and axe would take what
 * lies behind it, without main part and heading, for the page.
 */
const DIALOG_IS_SEEN = `document.querySelector('[role=dialog]') === null || (() => {
  axe.setup(document);
  try { return axe.commons.dom.isModalOpen() === true; } finally { axe.teardown(); }
})()`;

/** The heading of the page, and not what its frame says while the page does not come. */
export const PAGE_HEADING = `document.querySelector('h1:not(.coming)')`;

/** The headings somebody can see or be told of, in their order. */
const HEADINGS = `[...document.querySelectorAll('h1, h2, h3, h4, h5')]
  .filter((each) => each.checkVisibility({ checkVisibilityCSS: true }) && !each.closest('[aria-hidden=true]'))
  .map((each) => ({ level: Number(each.tagName[1]), text: each.textContent }))`;

interface Heading {
  readonly level: number;
  readonly text: string;
}

/** What is pressed as itself or together with another, as both engines are told. */
export type Key = 'Escape' | 'Tab' | 'Enter' | 'Control+k';

/** Where in the window to press, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Somebody in front of a page, in whichever engine: the little that an engine has to do for that, and all
 * that is checked of a page.
 */
export abstract class AnyVisitor {
  /** What the engine complained about, errors and warnings; a journey ends with this empty. */
  readonly complaints: string[] = [];
  /** The addresses of what was asked for and has not come, by the engine's own name of the request. */
  protected readonly underWay = new Map<unknown, string>();
  protected codeCameAt = 0;
  /** Where the portal is for this one; its own address, or that of a proxy before it. */
  portal = portalUrl();

  /** Runs the script in the page and gives what it comes to, a promise's value too, as JSON has it. */
  abstract evaluate(script: string): Promise<unknown>;
  /** Opens an address and waits for nothing it asks for: a network that is silent lets no page come to rest. */
  abstract open(url: string): Promise<void>;
  /** Runs a script in every page of this one before its own. */
  abstract beforePages(script: string): Promise<void>;
  /** Another tab of the same one, with the same cookies and nothing that a tab keeps. */
  abstract another(): Promise<AnyVisitor>;
  protected abstract pressAt(point: Point): Promise<void>;
  /** Writes where the focus is. */
  abstract type(text: string): Promise<void>;
  abstract pressKey(key: Key): Promise<void>;
  abstract size(): Size;
  abstract resize(size: Size): Promise<void>;
  /** The size of text that somebody has chosen in the browser, in percent of the usual one. */
  abstract textSize(percent: number): Promise<void>;
  /** What one sees before one scrolls, as JPEG. */
  abstract photograph(path: string): Promise<void>;
  abstract closeTab(): Promise<void>;
  abstract close(): Promise<void>;

  /** For whoever reads of a failure: what the engine complained about, and what was asked for and has not come. */
  lastWords(): string {
    const waiting = [...this.underWay.values()].map((address) => `waits for ${address}`);
    return [...this.complaints, ...waiting].join('; ') || 'nothing to complain about';
  }

  async goTo(path: string): Promise<void> {
    await this.open(new URL(path, this.portal).toString());
    await this.settled();
  }

  /** From now on the portal is reached at another address, that of a proxy before it. */
  async through(url: string): Promise<void> {
    this.portal = url;
  }

  /** Waits until the script comes to something true. */
  async until(script: string, what: string): Promise<void> {
    const patience = new Patience();
    // False as well while it goes to another page.
    while (!(await this.evaluate(`Boolean(${script})`).catch(() => false))) {
      if (patience.isOver) throw new Error(`${what} does not come.`);
      await pause(30);
    }
  }

  /** Nothing is under way any more: neither a request, nor work of the page, nor a loading text. */
  async settled(): Promise<void> {
    await this.calm();
    // On the page of the kit one stands as an example, and nothing comes in its place.
    const waits = `document.querySelector('.skeleton:not([data-example] *)')`;
    await this.until(`!${waits}`, 'What the page loads');
  }

  /** The page has drawn itself anew: its window, or the size of its text, is another one. */
  async redrawn(): Promise<void> {
    await this.calm(1);
  }

  /**
   * The page has nothing to do and nothing to wait for, three times in a row: what an answer makes it
   * ask for next is asked by then. An engine knows only a page that was idle once.
   */
  private async calm(times = 3): Promise<void> {
    const patience = new Patience();
    for (let rounds = 0; rounds < times; ) {
      const isIdle = await this.evaluate(HAS_TIME).then(
        () => this.underWay.size === 0 && Date.now() - this.codeCameAt > REVEALED_MS,
        // It went to another page meanwhile.
        () => false,
      );
      rounds = isIdle ? rounds + 1 : 0;
      if (patience.isOver) {
        const urls = [...this.underWay.values()].join(' ');
        throw new Error(`The page does not come to rest: ${urls || 'it goes on working'}`);
      }
      await pause(30);
    }
  }

  /**
   * Presses what the expression finds in the page, in its middle, as a finger would.
   * @throws {Error} when there is none, or something lies over it
   */
  async press(find: string): Promise<void> {
    const point = await this.evaluate(`(${middleOf})(${find})`);
    if (typeof point === 'string') throw new Error(`${find} cannot be pressed: ${point}.`);
    await this.pressAt(point as Point);
  }

  /** Presses the field that the expression finds, and writes there. */
  async fill(find: string, text: string): Promise<void> {
    await this.press(find);
    await this.type(text);
    await this.settled();
  }

  /** Signs in on the demo's list by agency and function. */
  async signIn(agency: string, functionTitle: string): Promise<void> {
    await this.goTo('/');
    await this.chooseFunction(agency, functionTitle);
  }

  /** The same, from wherever one was asked to sign in. */
  async chooseFunction(agency: string, functionTitle: string): Promise<void> {
    const [section, title] = [agency, functionTitle].map((text) => JSON.stringify(text));
    const find = `[...document.querySelectorAll('section')]
      .filter((each) => each.querySelector('h2, h3')?.innerText.includes(${section}))
      .flatMap((each) => [...each.querySelectorAll('button')])
      .find((each) => each.innerText.includes(${title}))`;
    await this.until(find, `${functionTitle} of ${agency}`);
    await this.press(find);
    await this.until(`document.querySelector('nav')`, 'The menu');
    await this.settled();
  }

  /** The words of the page as one reads them, in one line. */
  async words(): Promise<string> {
    const text = await this.evaluate("document.querySelector('main').innerText");
    return String(text).replace(/\s+/g, ' ');
  }

  /**
   * What axe finds against WCAG 2.2 AA and good practice, one line a fault. The window is made as high as
   * the page meanwhile: what lies under the bar at the bottom can be scrolled free, and axe does not scroll.
   */
  async accessibilityFaults(): Promise<string[]> {
    await this.until(IS_ONE_OR_OTHER, 'A dialog, or the page behind it');
    const window = this.size();
    const height = await this.settledHeight();
    const isTall = height > window.height;
    if (isTall) {
      await this.resize({ width: window.width, height: height + 80 });
      await this.redrawn();
    }
    await this.evaluate(TELL_DRAWN_COLOURS);
    if (!(await this.evaluate(`'axe' in window`))) await this.evaluate(`${axe}; undefined`);
    await this.until(DIALOG_IS_SEEN, 'A dialog that covers the window');
    const faults = (await this.evaluate(FIND_FAULTS)) as string[];
    if (isTall) await this.resize(window);
    return faults;
  }

  /** The page's height once it has stopped growing: what loads late would lie under the bar again. */
  private async settledHeight(): Promise<number> {
    const measure = async () =>
      Number(await this.evaluate('document.documentElement.scrollHeight'));
    let height = await measure();
    for (let calm = 0, round = 0; calm < 3 && round < 200; round += 1) {
      await pause(50);
      const now = await measure();
      calm = now === height ? calm + 1 : 0;
      height = now;
    }
    return height;
  }

  async headings(): Promise<readonly Heading[]> {
    return (await this.evaluate(HEADINGS)) as Heading[];
  }

  /** Headings that are more than one level below the one before them. */
  async skippedHeadings(): Promise<string[]> {
    const headings = await this.headings();
    return headings
      .filter(({ level }, at) => at > 0 && level - (headings[at - 1]?.level ?? 0) > 1)
      .map(({ level, text }) => `h${level}: ${text}`);
  }

  /** By how many pixels the page is wider than the screen. */
  async overflow(): Promise<number> {
    return Number(
      await this.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      ),
    );
  }

  /** What leaves its box or lies over its neighbour, once the page has been laid out. */
  async leavingBoxes(): Promise<string[]> {
    // Two frames: one to lay out, one for what watches its size and then draws anew.
    await this.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))',
    );
    const sideways = await this.overflow();
    const wide =
      sideways > 0
        ? [`the page is ${sideways} px too wide: ${await this.evaluate(STANDS_OUT)}`]
        : [];
    return [...wide, ...(await leavingBoxes(this))];
  }

  /** Keeps what is seen now, for whoever looks into a failure. */
  async picture(name: string): Promise<void> {
    await this.photograph(join(import.meta.dirname, '../../.data/test-results', `${name}.jpg`));
  }
}

/** The innermost elements that stand out to the right of the screen, by class and text, at most three. */
const STANDS_OUT = `(() => {
  const edge = document.documentElement.clientWidth;
  const out = [...document.body.querySelectorAll('*')].filter(
    (element) => Math.ceil(element.getBoundingClientRect().right) > edge,
  );
  return out
    .filter((element) => !out.some((other) => other !== element && element.contains(other)))
    .slice(0, 3)
    .map((element) => {
      const { left, right } = element.getBoundingClientRect();
      return element.tagName + '.' + element.getAttribute('class') + ' ' + Math.round(left) + '–' + Math.round(right) +
        ' «' + (element.textContent ?? '').trim().slice(0, 40) + '»';
    })
    .join(', ');
})()`;

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Runs in the page; plain JavaScript as text, since its types are the browser's. */
const middleOf = `(element) => {
  if (!element) return 'there is none';
  element.scrollIntoView({ block: 'center', inline: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const there = document.elementFromPoint(x, y);
  const isIt = there && (element.contains(there) || there.contains(element));
  return isIt ? { x: Math.round(x), y: Math.round(y) } : 'there lies ' + (there?.outerHTML.slice(0, 100) ?? 'nothing');
}`;
