import { describe, expect, it } from '@jest/globals';
import { type FieldNight, fieldSessionAnswers, fieldSpan, phoneProblem } from './field-session.js';

const at = (time: string) => new Date(`2026-05-${time}:00Z`);
/** Friday 20–01, as planned. */
const PLANNED: FieldNight = {
  startsAt: at('15T20:00'),
  endsAt: at('16T01:00'),
  isSent: true,
  startedAt: null,
  returnedAt: null,
  isOver: false,
};
const OUT = { ...PLANNED, startedAt: at('15T20:05') };
const BACK = { ...OUT, returnedAt: at('16T02:10') };
const ME = { isInTeam: true, isInFieldSession: false };

describe('a phone is made ready', () => {
  it.each<[string, typeof ME, FieldNight, string, string | null]>([
    [
      'from a field session',
      { ...ME, isInFieldSession: true },
      PLANNED,
      '15T19:00',
      'OUTSIDE_FIELD_SESSION',
    ],
    ['by somebody who does not go', { ...ME, isInTeam: false }, PLANNED, '15T19:00', 'NOT_IN_TEAM'],
    [
      'for a plan nobody else has seen',
      ME,
      { ...PLANNED, isSent: false },
      '15T19:00',
      'PHONE_WAITS_FOR_PLAN',
    ],
    [
      'for what was cancelled or closed',
      ME,
      { ...PLANNED, isOver: true },
      '15T19:00',
      'PHONE_PASS_IS_OVER',
    ],
    ['once everyone is back', ME, BACK, '16T02:11', 'PHONE_PASS_IS_OVER'],
    ['three hours after an end that nobody went to', ME, PLANNED, '16T04:00', 'PHONE_PASS_IS_OVER'],
    ['a minute too early', ME, PLANNED, '14T19:59', 'PHONE_TOO_EARLY'],
    ['the day before', ME, PLANNED, '14T20:00', null],
    ['on the way out', ME, PLANNED, '15T20:00', null],
    ['in the middle of the night', ME, OUT, '16T06:00', null],
  ])('%s', (_, holder, night, now, code) => {
    expect(phoneProblem(holder, night, at(now))?.code ?? null).toBe(code);
  });

  it('says from when', () => {
    expect(phoneProblem(ME, PLANNED, at('13T12:00'))?.params).toEqual({
      from: at('14T20:00').toISOString(),
    });
  });
});

describe('how long it is', () => {
  it.each<[string, FieldNight, Date | null]>([
    ['planned: three hours after the end', PLANNED, at('16T04:00')],
    ['out: until everyone is back, however late', OUT, null],
    ['back: half an hour for what is still in a phone', BACK, at('16T02:40')],
    ['back before the end: the same', { ...OUT, returnedAt: at('15T23:00') }, at('15T23:30')],
  ])('%s', (_, night, until) => {
    expect(fieldSpan(night)).toEqual({ from: at('14T20:00'), until });
  });

  it.each([
    ['unsent', { ...PLANNED, isSent: false }],
    ['cancelled or closed', { ...BACK, isOver: true }],
  ])('%s: not at all', (_, night) => {
    expect(fieldSpan(night)).toBeNull();
  });
});

describe('it answers', () => {
  const RIGHTS = { isEnded: false, hasRights: true };
  const EXPIRED = { isEnded: false, hasRights: false };
  const ENDED = { isEnded: true, hasRights: true };
  it.each<[string, typeof RIGHTS, FieldNight, string, boolean]>([
    ['ended, while the team is out', ENDED, OUT, '15T22:00', false],
    ['of a pass that was cancelled', RIGHTS, { ...PLANNED, isOver: true }, '15T19:00', false],
    ['of a pass that was moved to another day', RIGHTS, PLANNED, '14T19:59', false],
    ['expired rights, before the start', EXPIRED, PLANNED, '15T19:00', false],
    ['expired rights, everyone is back', EXPIRED, BACK, '16T02:11', false],
    ['planned, three hours after the end', RIGHTS, PLANNED, '16T04:00', false],
    ['half an hour after everyone was back', RIGHTS, BACK, '16T02:40', false],
    ['planned, in the pocket since yesterday', RIGHTS, PLANNED, '15T19:59', true],
    ['out, later than planned', RIGHTS, OUT, '16T05:00', true],
    ['expired rights, in the middle of the night', EXPIRED, OUT, '16T00:01', true],
    ['just back', RIGHTS, BACK, '16T02:39', true],
  ])('%s: %s', (_, ground, night, now, answers) => {
    expect(fieldSessionAnswers(ground, fieldSpan(night), at(now))).toBe(answers);
  });
});
