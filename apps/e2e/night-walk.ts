import { NATIONAL } from '@stad/platform/rules/national-numbers.js';
import type { AnyVisitor } from './visitor.js';

/** What the tray said and what the tab was called, each time it was something else, in this tab. */
const SEEN = 'journey.seen';
const WATCH = `(() => {
  const last = {};
  const note = (what, text) => {
    if (text === undefined || text === last[what]) return;
    last[what] = text;
    const seen = JSON.parse(sessionStorage.getItem('${SEEN}') ?? '[]');
    sessionStorage.setItem('${SEEN}', JSON.stringify([...seen, [what, text]]));
  };
  const look = () => {
    if (!location.protocol.startsWith('http')) return;
    note('title', document.querySelector('title') ? document.title : undefined);
    note('tray', document.querySelector('.field-screen__state')?.innerText);
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
})()`;

/** What was seen in between, and not only when a journey looked. */
export interface Seen {
  readonly titles: readonly string[];
  readonly trays: readonly string[];
}

/** What the page is after a press, as somebody in the street sees it. */
interface Shown {
  readonly path: string;
  readonly protocol: string;
  readonly title: string;
  readonly text: string;
  /** What stands under the pointer, so that a press that only opens something shows. */
  readonly state: string;
}

const SHOWN = `({
  path: location.pathname,
  protocol: document.documentURI.split(':')[0],
  title: document.title,
  text: document.body?.innerText.replace(/\\s+/g, ' ') ?? '',
  state: [...document.querySelectorAll('details')].map(({ open }) => open).join() + document.querySelectorAll('[role$=dialog]').length,
})`;

/** What can be pressed on the page, by its name, in its order; several of one name are one. */
const CONTROLS = `[...new Set([...document.querySelectorAll('main :is(button, a[href], summary), .field-bar :is(button, a[href])')]
  .filter((each) => each.checkVisibility())
  .map((each) => (each.getAttribute('aria-label') ?? each.innerText).replace(/\\s+/g, ' ').trim()))]`;

export const named = (name: string) =>
  `[...document.querySelectorAll('button, a[href], summary')].find((each) => each.checkVisibility() &&
    (each.getAttribute('aria-label') ?? each.innerText).replace(/\\s+/g, ' ').trim() === ${JSON.stringify(name)})`;

/** A walk over the field screen of a phone that has no network: what is pressed, and what became of it. */
export class NightWalk {
  /** Against what a phone without a network promises, one line each; a journey ends with this empty. */
  readonly faults: string[] = [];

  private constructor(
    public visitor: AnyVisitor,
    private readonly pass: { readonly number: string },
  ) {}

  static async by(visitor: AnyVisitor, pass: { readonly number: string }): Promise<NightWalk> {
    await visitor.beforePages(WATCH);
    return new NightWalk(visitor, pass);
  }

  /** Opens an address with nothing left of the page before, in this tab. */
  async openCold(path = '/falt'): Promise<void> {
    await this.visitor.open('about:blank');
    await this.visitor.open(new URL(path, this.visitor.portal).toString());
    if (path === '/falt') await this.screen();
  }

  /** The same in another tab; the one that was open is closed. */
  async openInNewTab(): Promise<void> {
    const before = this.visitor;
    this.visitor = await before.another();
    await before.closeTab();
    await this.openCold();
  }

  /** The field screen of the pass has come. */
  async screen(): Promise<void> {
    const heading = `document.querySelector('h1:not(.coming)')?.innerText`;
    const isThere = `${heading}?.includes('${this.pass.number}') && document.querySelector('.field-bar')`;
    await this.visitor.until(isThere, 'The field screen').catch(async (error: Error) => {
      const { path, text } = await this.shown();
      error.message += ` At ${path}: ${text.slice(0, 300)}; ${this.visitor.lastWords().slice(-600)}`;
      throw error;
    });
  }

  async controls(): Promise<string[]> {
    return (await this.visitor.evaluate(CONTROLS)) as string[];
  }

  /** Presses what is called so on a field screen opened cold, waits until something came of it, and looks at that. */
  async press(name: string): Promise<Shown> {
    await this.openCold();
    return this.pressHere(name);
  }

  async pressHere(name: string): Promise<Shown> {
    await this.visitor.until(named(name), name);
    const before = await this.shown();
    await this.visitor.press(named(name));
    const after = await this.changed(name, before);
    this.judge(name, after);
    return after;
  }

  /** How many taps and acts the tray says wait; what it says of none is 0. */
  async waiting(): Promise<number> {
    const text = String(
      await this.visitor.evaluate(
        `document.querySelector('.field-screen__state')?.innerText ?? ''`,
      ),
    );
    return Number(/(\d+) väntar i telefonen/.exec(text)?.[1] ?? 0);
  }

  async waits(n: number): Promise<void> {
    const said = n === 0 ? /Allt är skickat|Inget väntar/ : new RegExp(`(^|\\D)${n} väntar`);
    await this.visitor.until(
      `${said}.test(document.querySelector('.field-screen__state')?.innerText ?? '')`,
      `That ${n} wait`,
    );
  }

  /** What this tab has shown since it was last asked, and looks at what it was called. */
  async seen(): Promise<Seen> {
    const seen = (await this.visitor.evaluate(`(() => {
      const seen = sessionStorage.getItem('${SEEN}') ?? '[]';
      sessionStorage.removeItem('${SEEN}');
      return JSON.parse(seen);
    })()`)) as [what: string, text: string][];
    const of = (what: string) => seen.flatMap(([each, text]) => (each === what ? [text] : []));
    for (const title of of('title'))
      if (!isNeutral(title)) this.faults.push(`for a moment the title was ${title}`);
    return { titles: of('title'), trays: of('tray') };
  }

  async shown(): Promise<Shown> {
    return (await this.visitor.evaluate(SHOWN)) as Shown;
  }

  /** Looks at what is shown, whatever was pressed. */
  judge(name: string, { path, protocol, title, text }: Shown): void {
    const say = (what: string) =>
      this.faults.push(`${name}: ${what} at ${path}: ${text.slice(0, 200)}`);
    if (!/^https?$/.test(protocol)) say(`the browser's own page (${protocol})`);
    if (!isNeutral(title)) say(`the title ${title}`);
    if (text.includes('Något gick fel hos oss')) say('a fault of ours');
    if (/^\/(ring|falt\/barn|falt\/skydd|overlamningar\/ny)$/.test(path) && !text.includes('112'))
      say('no 112');
    const { phone } = NATIONAL.POLICE_NOT_URGENT;
    if (/^\/(ring|overlamningar\/ny)$/.test(path) && !text.includes(phone)) say(`no ${phone}`);
  }

  private async changed(name: string, before: Shown): Promise<Shown> {
    const is = JSON.stringify(before);
    await this.visitor.until(
      `JSON.stringify(${SHOWN}) !== ${JSON.stringify(is)}`,
      `What comes of ${name}`,
    );
    await this.visitor.settled();
    return this.shown();
  }
}

const isNeutral = (title: string) => /(^| – )Samverkan$/.test(title);
