import { type ComponentType, lazy } from 'react';
import { FrontPageWeek } from './pages/front-page-week.js';
import { WaitingBlock } from './pages/waiting/waiting-block.js';

/** A block of the front page: *Väntar på dig*, *Kom igång*, *Veckan*, *Ring* (pages.md 2.1). */
export interface OverviewBlock {
  readonly name: string;
  /** Draws a `Card`; asks for its own data. */
  readonly block: ComponentType;
  /** A permission as the API names it. */
  readonly allow?: string;
  /** Beside what waits, where there is room for two columns; else it has a column with it. */
  readonly isBeside?: boolean;
  /** Only until the person has put it away. */
  readonly isStart?: boolean;
}

const CallBlock = lazy(() =>
  import('@stad/network/web/call/call-block.js').then(({ CallBlock: block }) => ({
    default: block,
  })),
);

const StartBlock = lazy(() =>
  import('./pages/start/start-block.js').then(({ StartBlock: block }) => ({ default: block })),
);

/** In the order they stand on a phone. What waits comes with the page; whom one calls, after it. */
export const blocks: readonly OverviewBlock[] = [
  { name: 'waiting', block: WaitingBlock },
  { name: 'start', block: StartBlock, allow: 'start:own', isStart: true },
  { name: 'week', block: FrontPageWeek, allow: 'activity:read', isBeside: true },
  { name: 'call', block: CallBlock, allow: 'contact:read', isBeside: true },
];
