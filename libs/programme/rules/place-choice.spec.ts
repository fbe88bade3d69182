import { describe, expect, it } from '@jest/globals';
import { choosePlace, inListOrder, type Place } from './place-choice.js';

const place = (siteSlug: string, programmeSlug: string, more: Partial<Place> = {}): Place => ({
  siteId: `id-${siteSlug}`,
  siteSlug,
  siteName: siteSlug,
  programmeId: `id-${programmeSlug}`,
  programmeSlug,
  programmeState: programmeSlug === '2022' ? 'REPORTING' : 'ACTIVE',
  startsOn: programmeSlug === '2022' ? '2022-04-01' : '2026-01-01',
  tier: 'CORE',
  ...more,
});
const places = [
  place('lund', '2022'),
  place('kronhamn', '2022'),
  place('malmo', 'lopande', { tier: 'NETWORK', siteName: 'Malmö' }),
  place('lund', 'lopande', { siteName: 'Lund' }),
  place('angelholm', 'lopande', { siteName: 'Ängelholm' }),
];
const key = (p: Place) => `${p.siteSlug} ${p.programmeSlug}`;

describe('the place a page is about', () => {
  it('is nothing for somebody without a ring', () => {
    expect(choosePlace([], { site: 'lund' })).toBeNull();
  });

  it.each<[string, { site?: string; programme?: string }, string, boolean]>([
    ['nothing asked: the running programme', {}, 'lund lopande', true],
    ['only the site', { site: 'lund' }, 'lund lopande', true],
    ['only the programme', { programme: '2022' }, 'kronhamn 2022', true],
    ['both', { site: 'lund', programme: '2022' }, 'lund 2022', true],
    ['a site that is not mine', { site: 'kiruna', programme: '2022' }, 'kronhamn 2022', false],
    ['a programme that is not mine', { site: 'malmo', programme: '1999' }, 'malmo lopande', false],
    ['a pair that does not exist', { site: 'malmo', programme: '2022' }, 'malmo lopande', false],
    ['nothing of it is mine', { site: 'kiruna', programme: '1999' }, 'lund lopande', false],
  ])('%s', (_, asked, expected, exact) => {
    const chosen = choosePlace(places, asked);
    expect(chosen && key(chosen.place)).toBe(expected);
    expect(chosen?.exact).toBe(exact);
  });

  it('lists running programmes first, own core sites first, in Swedish order', () => {
    expect(inListOrder(places).map(key)).toEqual([
      'lund lopande',
      'angelholm lopande',
      'malmo lopande',
      'kronhamn 2022',
      'lund 2022',
    ]);
  });
});
