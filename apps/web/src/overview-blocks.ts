import type { ComponentType } from 'react';

/** A block of the front page: *Ring*, *Veckan*, *Väntar på dig* (ux.md 2.1). */
export interface OverviewBlock {
  readonly name: string;
  /** Draws a `Card`; asks for its own data. */
  readonly block: ComponentType;
  /** A permission as the API names it. */
  readonly allow?: string;
}

/** In the order they stand on a phone. Use `lazy(() => import(…))`. */
export const blocks: readonly OverviewBlock[] = [];
