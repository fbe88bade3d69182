import { describe, expect, it } from '@jest/globals';
import { atLocal, nightSpan } from '@stad/platform/rules/time.js';
import { silenceMissing } from './who-answers.js';

const PASS = nightSpan('2026-05-15', '20:00', '01:00');
const at = (text: string) => atLocal(text.slice(0, 10), text.slice(11));

describe('Vem svarar: a gap is told with its hours', () => {
  it.each<[string, string, string, (string | undefined)[]]>([
    ['until midnight', '2026-05-15 20:00', '2026-05-16 00:00', ['20:00', '24:00']],
    ['over midnight', '2026-05-15 23:00', '2026-05-16 00:30', ['23:00', '00:30']],
    ['from midnight', '2026-05-16 00:00', '2026-05-16 01:00', ['00:00', '01:00']],
    ['the whole pass', '2026-05-15 20:00', '2026-05-16 01:00', [undefined, undefined]],
    ['longer than the pass', '2026-05-15 16:00', '2026-05-16 08:00', [undefined, undefined]],
    ['but for its last minute', '2026-05-15 20:00', '2026-05-16 00:59', ['20:00', '00:59']],
    ['but for its first minute', '2026-05-15 20:01', '2026-05-16 01:00', ['20:01', '01:00']],
  ])('%s', (_, from, to, expected) => {
    const told = silenceMissing(PASS, [{ who: 'FA', startsAt: at(from), endsAt: at(to) }]);
    expect(told.map((each) => [each.code, each.who])).toEqual([['NOBODY_ANSWERS', 'FA']]);
    expect(told.map((each) => [each.from, each.to])).toEqual([expected]);
  });

  it('each gap is a line of its own; none is none', () => {
    const gaps = [
      { who: 'FA', startsAt: at('2026-05-15 20:00'), endsAt: at('2026-05-15 21:00') },
      { who: 'FA', startsAt: at('2026-05-16 00:30'), endsAt: at('2026-05-16 01:00') },
      { who: 'SOC', startsAt: at('2026-05-15 20:00'), endsAt: at('2026-05-16 01:00') },
    ];
    expect(silenceMissing(PASS, gaps).map(({ who, from, to }) => [who, from, to])).toEqual([
      ['FA', '20:00', '21:00'],
      ['FA', '00:30', '01:00'],
      ['SOC', undefined, undefined],
    ]);
    expect(silenceMissing(PASS, [])).toEqual([]);
  });

  it.each([
    ['spring', '2026-03-28', '2026-03-29 01:30', '2026-03-29 03:30', ['01:30', '03:30']],
    ['autumn', '2026-10-24', '2026-10-25 01:30', '2026-10-25 03:30', ['01:30', '03:30']],
  ])('as the clock on the wall shows it, %s', (_, date, from, to, expected) => {
    const [told] = silenceMissing(nightSpan(date, '22:00', '05:00'), [
      { who: 'FA', startsAt: at(from), endsAt: at(to) },
    ]);
    expect([told?.from, told?.to]).toEqual(expected);
  });
});
