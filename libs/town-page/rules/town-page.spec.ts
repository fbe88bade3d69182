import { describe, expect, it } from '@jest/globals';
import { openSpans } from './open-spans.js';
import { standingOf, takesNames } from './open-training.js';
import { checkIntroductions, hindrance, LONGEST_INTRO, pageLanguage } from './town-page.js';
import { PAGE_WORDS } from './words/all-page-words.js';

describe('a number of the own agency', () => {
  const open = { classification: 'P0', phone: '040-628 04 10', siteIds: ['lund'] };

  it.each<[string, Partial<typeof open> & { phone?: string | null }, string | null]>([
    ['of another town', { siteIds: ['malmo'] }, 'SITE_NOT_SERVED'],
    [
      'of another town, and of nothing else that would do',
      { siteIds: [], classification: 'P2' },
      'SITE_NOT_SERVED',
    ],
    ['without a phone', { phone: null } as never, 'CONTACT_WITHOUT_PHONE'],
    ['for the members of the town', { classification: 'P1' }, 'CONTACT_NOT_OPEN'],
    ['for a team that is out', { classification: 'P2' }, 'CONTACT_NOT_OPEN'],
    ['for everybody', {}, null],
  ])('%s', (_, more, expected) => {
    expect(hindrance({ ...open, ...more }, 'lund')).toBe(expected);
  });
});

describe('an introduction', () => {
  const texts = { introSv: '', introEn: '', introEasy: '' };

  it('may be empty, and as long as a phone shows', () => {
    expect(checkIntroductions({ ...texts, introSv: 'a'.repeat(LONGEST_INTRO) }).ok).toBe(true);
  });

  it('is told too long at its own field', () => {
    const long = { ...texts, introEn: 'a'.repeat(LONGEST_INTRO + 1) };
    expect(checkIntroductions(long)).toMatchObject({
      ok: false,
      problems: [{ code: 'TEXT_TOO_LONG', field: 'introEn', params: { largest: LONGEST_INTRO } }],
    });
  });
});

describe('the language of an address', () => {
  it.each<[string | undefined, string | null]>([
    // One address a page: Swedish has no second one.
    ['sv', null],
    ['de', null],
    ['', null],
    [undefined, 'sv'],
    ['en', 'en'],
    ['latt', 'latt'],
  ])('%s', (asked, expected) => {
    expect(pageLanguage(asked)).toBe(expected);
  });
});

describe('a training', () => {
  it.each<[string, boolean, string, boolean]>([
    ['CANCELLED', false, 'CANCELLED', false],
    ['CANCELLED', true, 'CANCELLED', false],
    ['POSTPONED', false, 'MOVED', false],
    ['CONFIRMED', true, 'FULL', true],
    ['CONFIRMED', false, 'OPEN', true],
  ])('%s, full: %s', (state, isFull, standing, takes) => {
    expect(standingOf({ state, isFull })).toBe(standing);
    expect(takesNames(standing as never)).toBe(takes);
  });
});

describe('when a number answers', () => {
  const row = (weekday: number, from: string, to: string) => ({
    ...{ weekday, from, to, validFrom: '2022-01-01', validTo: null },
    ...{ redDays: 'CLOSED' as const, eves: 'AS_USUAL' as const },
  });

  it('is told from the night before, and a fortnight on, whatever the hour', () => {
    // A Monday; the night from Sunday still runs.
    const spans = openSpans([row(7, '20:00', '08:00')], '2022-05-16', new Map());
    expect(
      spans.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()]),
    ).toEqual([
      ['2022-05-15T18:00:00.000Z', '2022-05-16T06:00:00.000Z'],
      ['2022-05-22T18:00:00.000Z', '2022-05-23T06:00:00.000Z'],
      ['2022-05-29T18:00:00.000Z', '2022-05-30T06:00:00.000Z'],
    ]);
  });

  it('leaves a red day out', () => {
    const holidays = new Map([['2022-05-26', 'RED' as const]]);
    const spans = openSpans([row(4, '08:00', '16:00')], '2022-05-23', holidays);
    expect(spans.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2022-06-02T06:00:00.000Z',
    ]);
  });
});

describe('the words', () => {
  it.each(Object.entries(PAGE_WORDS))(
    'say in %s that a sign is no proof, and to call',
    (_, words) => {
      expect(words.signs.says.join(' ')).toMatch(/bevis|proof/);
      expect(words.callDoNotWrite).toMatch(/112/);
      expect(words.callDoNotWrite).toMatch(/114\s14/);
    },
  );

  it('are shorter in easy Swedish', () => {
    const length = ({ help, calling, signs }: (typeof PAGE_WORDS)['sv']) =>
      [...help.says, ...calling.says, ...signs.says].join(' ').length;
    expect(length(PAGE_WORDS.latt)).toBeLessThan(length(PAGE_WORDS.sv));
  });
});
