import { describe, expect, it } from '@jest/globals';
import { notBefore, readTold } from './told-at.js';

describe('when something was told', () => {
  const at = (text: string, now: string) => readTold(text, 'toldAt', new Date(now));

  it('refuses what is no time', () => {
    expect(at('snart', '2022-05-20T12:00:00Z')).toMatchObject({
      problems: [{ code: 'TIME_NOT_UNDERSTOOD', field: 'toldAt' }],
    });
  });

  it.each([
    ['14.20', '2022-05-20T13:00:00Z', '2022-05-20T12:20:00.000Z'],
    ['23.50', '2022-05-19T22:30:00Z', '2022-05-19T21:50:00.000Z'],
    // The page was opened the evening before.
    ['00.05', '2022-05-19T22:10:00Z', '2022-05-19T22:05:00.000Z'],
    ['23.50', '2022-05-19T22:10:00Z', '2022-05-19T21:50:00.000Z'],
    // Not yet: said as it is, the server refuses it.
    ['23.50', '2022-05-20T13:00:00Z', '2022-05-20T21:50:00.000Z'],
  ])('%s at %s was %s', (text, now, expected) => {
    expect(at(text, now)).toEqual({ ok: true, value: expected });
  });

  it('asks which of two equal hours was meant', () => {
    const night = (text: string) => readTold(text, 'toldAt', new Date('2022-10-30T02:00:00Z'));
    expect(night('02.30')).toMatchObject({ problems: [{ code: 'TIME_TWICE', field: 'toldAt' }] });
    expect(night('02.30 normaltid')).toEqual({ ok: true, value: '2022-10-30T01:30:00.000Z' });
  });

  it.each([
    ['2022-05-20T18:15:00.000Z', '2022-05-20T18:15:40.000Z'],
    ['2022-05-20T18:14:00.000Z', '2022-05-20T18:14:00.000Z'],
    ['2022-05-20T18:16:00.000Z', '2022-05-20T18:16:00.000Z'],
  ])('%s of what began at 18.15.40 is %s', (at, expected) =>
    expect(notBefore(at, '2022-05-20T18:15:40.000Z')).toBe(expected),
  );

  it('has no beginning to mind where nothing has begun', () => {
    expect(notBefore('2022-05-20T18:15:00.000Z', null)).toBe('2022-05-20T18:15:00.000Z');
  });
});
