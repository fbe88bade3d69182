import { describe, expect, it } from '@jest/globals';
import { atLocal, localDate, localTime } from '@stad/platform/rules/time.js';
import {
  channelOf,
  checkMailChoice,
  type Digest,
  digestAt,
  mailAt,
  noticeMailAt,
  USUAL_CHANNEL,
  USUAL_QUIET,
} from './mail-choice.js';
import { NOTIFICATION_KINDS } from './notification.js';

const said = (instant: Date | null) => instant && `${localDate(instant)} ${localTime(instant)}`;
const at = (text: string) => {
  const [date = '', time = ''] = text.split(' ');
  return atLocal(date, time);
};

describe('mail leaves', () => {
  it.each<[now: string, from: string, to: string, leaves: string]>([
    ['2026-11-25 12:00', '20:00', '07:00', '2026-11-25 12:00'],
    ['2026-11-25 19:59', '20:00', '07:00', '2026-11-25 19:59'],
    ['2026-11-25 20:00', '20:00', '07:00', '2026-11-26 07:00'],
    ['2026-11-26 03:00', '20:00', '07:00', '2026-11-26 07:00'],
    ['2026-11-26 07:00', '20:00', '07:00', '2026-11-26 07:00'],
    ['2026-12-31 23:30', '20:00', '07:00', '2027-01-01 07:00'],
    // Within one day, and none at all.
    ['2026-11-25 12:30', '12:00', '13:00', '2026-11-25 13:00'],
    ['2026-11-25 13:00', '12:00', '13:00', '2026-11-25 13:00'],
    ['2026-11-25 03:00', '00:00', '00:00', '2026-11-25 03:00'],
    // The night that is an hour longer, and the one that is an hour shorter.
    ['2026-10-24 23:00', '20:00', '07:00', '2026-10-25 07:00'],
    ['2026-03-28 23:00', '20:00', '07:00', '2026-03-29 07:00'],
    // An end in the hour that spring skips is the hour after.
    ['2026-03-29 00:30', '20:00', '02:30', '2026-03-29 03:30'],
  ])('%s, quiet %s to %s: %s', (now, quietFrom, quietTo, leaves) => {
    expect(said(mailAt(at(now), { quietFrom, quietTo }))).toBe(leaves);
  });

  it('in the quiet hours only about an area that is stopped or free, who left a team, and what was flagged', () => {
    const night = at('2026-11-25 23:00');
    const breaking = NOTIFICATION_KINDS.filter(
      (kind) => noticeMailAt(night, USUAL_QUIET, kind) <= night,
    );
    expect(breaking).toEqual(['AREA_STOPPED', 'AREA_FREE', 'LEFT_TEAM', 'CONTENT_FLAGGED']);
  });

  it('after real hours in the nights of a clock change', () => {
    const hours = (now: string) =>
      (mailAt(at(now), USUAL_QUIET).getTime() - at(now).getTime()) / 3_600_000;
    expect(hours('2026-10-24 23:00')).toBe(9);
    expect(hours('2026-03-28 23:00')).toBe(7);
  });

  it('in both of the hours that autumn repeats only when the quiet ones have ended', () => {
    const first = new Date('2026-10-25T00:30:00Z');
    const second = new Date('2026-10-25T01:30:00Z');
    for (const now of [first, second]) {
      expect(said(mailAt(now, USUAL_QUIET))).toBe('2026-10-25 07:00');
    }
  });
});

describe('a digest leaves', () => {
  it.each<[digest: Digest, now: string, from: string, to: string, leaves: string | null]>([
    ['NEVER', '2026-11-25 12:00', '20:00', '07:00', null],
    ['DAILY', '2026-11-25 07:00', '20:00', '07:00', '2026-11-25 07:30'],
    ['DAILY', '2026-11-25 07:30', '20:00', '07:00', '2026-11-26 07:30'],
    ['DAILY', '2026-11-25 23:59', '20:00', '07:00', '2026-11-26 07:30'],
    ['DAILY', '2026-11-25 12:00', '22:00', '09:00', '2026-11-26 09:00'],
    ['WEEKLY', '2026-11-25 12:00', '20:00', '07:00', '2026-11-30 07:30'],
    ['WEEKLY', '2026-11-30 07:00', '20:00', '07:00', '2026-11-30 07:30'],
    ['WEEKLY', '2026-11-30 08:00', '20:00', '07:00', '2026-12-07 07:30'],
    ['DAILY', '2026-10-24 12:00', '20:00', '07:00', '2026-10-25 07:30'],
    ['DAILY', '2026-03-28 12:00', '20:00', '07:00', '2026-03-29 07:30'],
  ])('%s, asked %s, quiet %s to %s: %s', (digest, now, quietFrom, quietTo, leaves) => {
    expect(said(digestAt(at(now), { digest, quietFrom, quietTo }))).toBe(leaves);
  });
});

describe('where a kind is told of', () => {
  it.each<[kind: string, digest: Digest, channels: object, channel: string]>([
    ['NO_SUCH', 'DAILY', {}, 'PORTAL'],
    ['ANSWERED', 'NEVER', {}, 'PORTAL'],
    ['ANSWERED', 'DAILY', {}, 'DIGEST'],
    ['ANSWERED', 'DAILY', { ANSWERED: 'AT_ONCE' }, 'AT_ONCE'],
    ['TAKE_OVER_ASKED', 'NEVER', {}, 'AT_ONCE'],
    ['TAKE_OVER_ASKED', 'DAILY', { TAKE_OVER_ASKED: 'PORTAL' }, 'PORTAL'],
    ['ASKED', 'DAILY', {}, 'PORTAL'],
  ])('%s with digest %s and %j: %s', (kind, digest, channels, channel) => {
    expect(channelOf({ digest, channels }, kind)).toBe(channel);
  });

  it('is at once of a right that has run out: the letter comes before the next pass', () => {
    const choice = { digest: 'DAILY', channels: {} } as const;
    expect(channelOf(choice, 'RIGHT_EXPIRED')).toBe('AT_ONCE');
    expect(channelOf(choice, 'RIGHT_EXPIRED_IN_TEAM')).toBe('AT_ONCE');
  });

  it('is settled for every kind', () => {
    expect(Object.keys(USUAL_CHANNEL).sort()).toEqual([...NOTIFICATION_KINDS].sort());
  });
});

it('tells what is wrong with a choice, everything at once', () => {
  const bad = {
    digest: 'HOURLY',
    quietFrom: '25:00',
    quietTo: '7',
    channels: [
      { kind: 'ANSWERED', channel: 'SMS' },
      { kind: 'NO_SUCH', channel: 'PORTAL' },
      { kind: 'ASKED', channel: 'DIGEST' },
    ],
  };
  expect(checkMailChoice(bad)).toEqual([
    { code: 'DIGEST_UNKNOWN', field: 'digest' },
    { code: 'QUIET_TIME_UNKNOWN', field: 'quietFrom' },
    { code: 'QUIET_TIME_UNKNOWN', field: 'quietTo' },
    { code: 'CHANNEL_UNKNOWN', field: 'channels.ANSWERED' },
    { code: 'CHANNEL_UNKNOWN', field: 'channels.NO_SUCH' },
  ]);
  expect(checkMailChoice({ ...USUAL_QUIET, digest: 'WEEKLY', channels: [] })).toEqual([]);
});
