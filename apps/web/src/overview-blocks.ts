import { type ComponentType, lazy } from 'react';
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

const CallBlock = lazy(() =>
  import('@stad/network/web/call/call-block.js').then(({ CallBlock: block }) => ({
    default: block,
  })),
);

/** In the order they stand on a phone. What waits comes with the page; whom one calls, after it. */
export const blocks: readonly OverviewBlock[] = [
  { name: 'waiting', block: WaitingBlock },
  { name: 'week', block: FrontPageWeek, allow: 'activity:read' },
  { name: 'call', block: CallBlock, allow: 'contact:read' },
];
