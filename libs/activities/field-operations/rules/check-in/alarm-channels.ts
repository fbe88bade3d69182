import type { Missing } from '@stad/platform/rules/next-step.js';
import { isSameNight } from '../field-night.js';

/** A call and an SMS go through the same gateway to the same phone: together they are one way. */
const WAYS = {
  CALL: 'GATEWAY',
  SMS: 'GATEWAY',
  WEB_PUSH: 'PUSH',
  SOUND_ON_OPEN_PAGE: 'PAGE',
} as const;
export type AlarmChannel = keyof typeof WAYS;

export interface TestedChannel {
  readonly channel: AlarmChannel;
  /** When the receiver confirmed that it was heard. */
  readonly testedAt: Date;
}

/**
 * A check-in exists only with its alarm: two independent channels of the receiver, tested the day of the
 * pass (INV-13). As long as something is missing here no check-in button is shown, and rear support
 * holds the time by phone.
 */
export function alarmChannelsMissing(
  channels: readonly TestedChannel[],
  startsAt: Date,
  who: string,
): readonly Missing[] {
  const tested = channels.filter(({ testedAt }) => isSameNight(testedAt, startsAt));
  const ways = new Set(tested.map(({ channel }) => WAYS[channel]));
  return ways.size >= 2 ? [] : [{ code: 'ALARM_NOT_TESTED', field: 'checkIn', who }];
}
