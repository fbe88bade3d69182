import { openDevice } from './device-database.js';
import { isMadeReady, noteReady } from './made-ready.js';
import { SealedBox } from './sealed-box.js';

/** The plan, the briefing, direct numbers, the routine, who one is. */
export const PLAN_BOX = 'plan';
/** What is there until the pass is over, whatever right or session ends. */
export const NIGHT_BOX = 'night';

/** At sign-out, and when the session it rests on is over. What has not arrived stays. */
export async function forgetPlan(): Promise<void> {
  if (!isMadeReady()) return;
  await new SealedBox(await openDevice(), PLAN_BOX).forget();
}

/** The pass is over: the last of it goes. What has not arrived stays. */
export async function forgetNight(): Promise<void> {
  if (!isMadeReady()) return;
  const database = await openDevice();
  await new SealedBox(database, PLAN_BOX).forget();
  await new SealedBox(database, NIGHT_BOX).forget();
  noteReady(false);
}
