import type { Pick } from '@stad/platform/rules/testing/pick.js';
import { checkInClock, owedMessages } from '../check-in-clock.js';
import type { ClockEvent } from '../clock-events.js';
import type { Evening } from './random-evening.js';

/**
 * Sits by the clock all evening as the watch of the server will: woken when the clock says so or when
 * something was stored, up to half a minute late, and sends what is owed, which takes up to a quarter
 * of a minute. Answers the evening with its messages.
 */
export function watched(evening: Evening, pick: Pick): readonly ClockEvent[] {
  const { settings, until } = evening;
  const events: ClockEvent[] = [...evening.events];
  const stored = evening.events.map((event) => event.receivedAt.getTime()).sort((a, b) => a - b);
  const underWay = new Set<string>();
  let now = settings.startedAt;
  while (now <= until) {
    const state = checkInClock(settings, events, now);
    for (const { alarm, step } of owedMessages(state)) {
      const id = `sent ${alarm} ${step}`;
      // Asked again while it is on its way, the job of that name stands already.
      if (underWay.has(id)) continue;
      underWay.add(id);
      const receivedAt = new Date(now.getTime() + pick(15_000));
      events.push({ id, kind: 'SENT', alarm, step, receivedAt });
    }
    const next = stored.find((time) => time > now.getTime()) ?? Number.POSITIVE_INFINITY;
    const wakes = Math.min(state.wakeAt?.getTime() ?? Number.POSITIVE_INFINITY, next);
    if (!Number.isFinite(wakes)) return events;
    now = new Date(Math.max(wakes, now.getTime() + 1) + pick(30_000));
  }
  return events;
}
