import type { View } from '../views.js';
import type { AnyVisitor } from '../visitor.js';
import type { Engine } from './engines.js';
import type { VISITS } from './visits.js';

/** Whoever has signed in once stays signed in for the pages that follow. */
export class Visitors {
  private readonly known = new Map<string, Promise<AnyVisitor>>();

  constructor(
    private readonly engine: () => Engine,
    private readonly view: View,
    private readonly language: 'sv' | 'en',
  ) {}

  as(who: (typeof VISITS)[string]['who']): Promise<AnyVisitor> {
    const key = String(who);
    const coming = this.known.get(key) ?? this.arrive(who);
    this.known.set(key, coming);
    return coming;
  }

  async close(): Promise<void> {
    for (const visitor of this.known.values()) await (await visitor).close();
  }

  private async arrive(who: (typeof VISITS)[string]['who']): Promise<AnyVisitor> {
    const visitor = await this.engine().visitor(this.view, this.language);
    if (who) await visitor.signIn(...who);
    return visitor;
  }
}
