import { expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { type AlarmChannel, alarmChannelsMissing } from './alarm-channels.js';

const STARTS = atLocal('2026-05-15', '20:00');
const NOON = atLocal('2026-05-15', '12:00');
const DAY_BEFORE = atLocal('2026-05-14', '20:00');
const tested = (testedAt: Date, ...channels: AlarmChannel[]) =>
  channels.map((channel) => ({ channel, testedAt }));

/** INV-13: two ways that do not fail together. */
it.each([
  ['none', [], false],
  ['one', tested(NOON, 'CALL'), false],
  ['a call and an SMS, which are one way', tested(NOON, 'CALL', 'SMS'), false],
  ['the same one twice', tested(NOON, 'WEB_PUSH', 'WEB_PUSH'), false],
  ['a call and push', tested(NOON, 'CALL', 'WEB_PUSH'), true],
  ['an SMS and a sound', tested(NOON, 'SMS', 'SOUND_ON_OPEN_PAGE'), true],
  ['push and a sound', tested(NOON, 'WEB_PUSH', 'SOUND_ON_OPEN_PAGE'), true],
  ['two, the day before', tested(DAY_BEFORE, 'CALL', 'WEB_PUSH'), false],
  [
    'two, one of them the day before',
    [...tested(DAY_BEFORE, 'CALL'), ...tested(NOON, 'WEB_PUSH')],
    false,
  ],
])('needs two independent channels tested the same day: %s', (_, channels, enough) => {
  expect(alarmChannelsMissing(channels, STARTS, 'Enhetschef')).toEqual(
    enough ? [] : [{ code: 'ALARM_NOT_TESTED', field: 'checkIn', who: 'Enhetschef' }],
  );
});
