/** How a record stands for whoever looks at its page. */
export interface Standing {
  /** The filled buttons and links; a page has one at most. */
  readonly filled: readonly string[];
  /** Summary of the fold *Sedan*; null where everything that is offered is possible. */
  readonly later: string | null;
  /** The notice of whom or what it waits for; null where there is none. */
  readonly waits: string | null;
}

const said = (one: Element | null) => one?.textContent?.replace(/\s+/g, ' ').trim() ?? null;

/** Reads the page that is drawn now: what is filled, what is folded under *Sedan*, and what it waits for. */
export function readStanding(): Standing {
  const filled = [...document.querySelectorAll('main .button--primary')];
  return {
    filled: filled.map((one) => said(one) ?? ''),
    later: said(document.querySelector('main .later-steps > summary')),
    waits: said(document.querySelector('main .notice')),
  };
}
