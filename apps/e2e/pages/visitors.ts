import type { Browser } from 'playwright-core';
import { type View, Visitor } from '../browser.js';
import type { VISITS } from './visits.js';

/** Whoever has signed in once stays signed in for the pages that follow. */
export class Visitors {
  private readonly known = new Map<string, Promise<Visitor>>();

  constructor(
    private readonly browser: () => Browser,
    private readonly view: View,
    private readonly language: 'sv' | 'en',
  ) {}

  as(who: (typeof VISITS)[string]['who']): Promise<Visitor> {
    const key = String(who);
    const coming = this.known.get(key) ?? this.arrive(who);
    this.known.set(key, coming);
    return coming;
  }

  async close(): Promise<void> {
    for (const visitor of this.known.values()) await (await visitor).close();
  }

  private async arrive(who: (typeof VISITS)[string]['who']): Promise<Visitor> {
    const visitor = await Visitor.at(this.browser(), this.view);
    if (who) await visitor.signIn(...who);
    if (this.language === 'en') await visitor.inEnglish();
    return visitor;
  }
}
