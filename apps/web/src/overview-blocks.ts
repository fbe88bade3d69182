import { CallBlock } from '@stad/network/web/call/call-block.js';
import type { ComponentType } from 'react';
import { FrontPageWeek } from './pages/front-page-week.js';
import { WaitingBlock } from './pages/waiting/waiting-block.js';

/** A block of the front page: *Väntar på dig*, *Veckan*, *Ring* (pages.md 2.1). */
export interface OverviewBlock {
  readonly name: string;
  /** Draws a `Card`; asks for its own data. */
  readonly block: ComponentType;
  /** A permission as the API names it. */
  readonly allow?: string;
}

/** In the order they stand on a phone; the page is fetched with them, so they are not lazy. */
export const blocks: readonly OverviewBlock[] = [
  { name: 'waiting', block: WaitingBlock },
  { name: 'week', block: FrontPageWeek, allow: 'activity:read' },
  { name: 'call', block: CallBlock, allow: 'contact:read' },
];
