import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';

/** Something that anybody may fetch and print: a sheet of a shelf, a frozen summary. P0 alone. */
export interface OpenItem {
  readonly title: string;
  /** Where anybody gets it: below `/oppen/` on this portal, where nothing is logged or counted (decision 46). */
  readonly href: string;
  /** BCP 47: what it is read in, as is its title. */
  readonly language: string;
  /** Easy to read, which is a language of its own to its reader. */
  readonly isEasy: boolean;
  /** Of the file. */
  readonly bytes: number;
}

/** What a domain has for the open page of a town, read as a visitor: its own policies decide. */
export type OpenItemsOf = (ctx: RequestContext, siteId: string) => Promise<readonly OpenItem[]>;

/** A page has room for so many. */
const MOST = 12;

/**
 * What other domains put on the open page of a town (*Att läsa och skriva ut*). A domain above adds its own in its
 * module, as `TaskSources` is added to; while none does, the page has no such part.
 */
@Injectable()
export class OpenItems {
  private readonly sources: OpenItemsOf[] = [];

  /** `items.add(openItemsOf)` in the module of the domain that has them. */
  add(source: OpenItemsOf): void {
    this.sources.push(source);
  }

  async of(ctx: RequestContext, siteId: string): Promise<readonly OpenItem[]> {
    const items: OpenItem[] = [];
    for (const source of this.sources) items.push(...(await source(ctx, siteId)));
    return items.filter(({ href }) => /^\/oppen\/[^/]/.test(href)).slice(0, MOST);
  }
}
