import { describe, expect, it } from '@jest/globals';
import { mayRead, namedReaders, type Readable, type Reader } from './audience.js';
import { CLASSES } from './classification.js';

const activity = (more: Partial<Readable>): Readable => ({
  ownerAgencyId: 'soc',
  siteId: 'lund',
  classification: 'P2',
  lifecycle: 'JOINT_DRAFT',
  participatingAgencyIds: [],
  shares: [],
  ...more,
});
const soc: Reader = { agencyId: 'soc', siteIds: ['lund'] };
const police: Reader = { agencyId: 'police', siteIds: ['lund'] };
const malmo: Reader = { agencyId: 'malmo', siteIds: ['malmo'] };
const shared = { shares: [{ agencyId: 'police' }] };
const revoked = { shares: [{ agencyId: 'police', revokedAt: new Date('2022-05-01') }] };
const takesPart = { participatingAgencyIds: ['police'] };

/** INV-05, too: a share that is revoked is no share. */
describe('who may read an activity (INV-02, INV-03)', () => {
  it.each<[string, Partial<Readable>, Reader, boolean]>([
    ['a draft, one of the site', { lifecycle: 'DRAFT', classification: 'P1' }, police, false],
    ['a draft, even an open one', { lifecycle: 'DRAFT', classification: 'P0' }, police, false],
    ['a draft, one who is to take part', { lifecycle: 'DRAFT', ...takesPart }, police, false],
    ['a draft with a share left from a mistake', { lifecycle: 'DRAFT', ...shared }, police, false],
    ['a joint draft not naming me', {}, police, false],
    ['a joint draft I take part in, not yet asked', takesPart, police, false],
    ['a joint draft no longer naming me', revoked, police, false],
    ['P1 of another site', { lifecycle: 'FINALISED', classification: 'P1' }, malmo, false],
    ['P2 without a part', { lifecycle: 'FINALISED' }, police, false],
    [
      'P3 I took part in',
      { lifecycle: 'FINALISED', classification: 'P3', ...takesPart },
      police,
      false,
    ],
    ['P1 joint draft of my site', { classification: 'P1' }, police, false],
    ['my own draft', { lifecycle: 'DRAFT' }, soc, true],
    ['my own P3', { lifecycle: 'FINALISED', classification: 'P3' }, soc, true],
    ['a joint draft naming me', shared, police, true],
    ['P2 I take part in', { lifecycle: 'FINALISED', ...takesPart }, police, true],
    [
      'P3 shared with me',
      { lifecycle: 'FINALISED', classification: 'P3', ...shared },
      police,
      true,
    ],
    ['P1 of my site', { lifecycle: 'FINALISED', classification: 'P1' }, police, true],
    ['P0 of any site', { lifecycle: 'FINALISED', classification: 'P0' }, malmo, true],
  ])('%s', (_, more, reader, expected) => {
    expect(mayRead(activity(more), reader)).toBe(expected);
  });

  it.each(CLASSES)('a %s draft has one reader', (classification) => {
    const draft = activity({ lifecycle: 'DRAFT', classification, ...shared, ...takesPart });
    expect(namedReaders(draft)).toEqual(['soc']);
  });

  it('names each agency once', () => {
    const plan = activity({ lifecycle: 'FINALISED', ...shared, ...takesPart });
    expect(namedReaders(plan)).toEqual(['soc', 'police']);
  });
});
