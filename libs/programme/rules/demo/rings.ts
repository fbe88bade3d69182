import type { AgencyKey } from '@stad/identity/rules/demo/types.js';
import type { RingRecord, SiteKey } from './types.js';

/** Helsingborg's network is older than the pilot; the other rings begin with it. */
const FROM_ORIGIN = '2016-06-01';
const FROM_PILOT = '2022-04-01';

const EVERY_SITE: readonly SiteKey[] = ['lund', 'helsingborg', 'malmo', 'kronhamn'];

const everywhere = (agencyKey: AgencyKey, tier: 'FUNDER' | 'OBSERVER'): readonly RingRecord[] =>
  EVERY_SITE.map((siteKey) => ({ siteKey, agencyKey, tier, from: FROM_PILOT }));

/** Which agency has which ring at which site (field.md 11.1). */
export const RINGS: readonly RingRecord[] = [
  { siteKey: 'lund', agencyKey: 'SOC-LUND', tier: 'CORE', from: FROM_PILOT },
  { siteKey: 'lund', agencyKey: 'POL-LUND', tier: 'CORE', from: FROM_PILOT },
  { siteKey: 'lund', agencyKey: 'FA-HBG', tier: 'CORE', from: FROM_PILOT, note: 'LEAD' },
  { siteKey: 'lund', agencyKey: 'KS-LUND', tier: 'NETWORK', from: FROM_PILOT },
  { siteKey: 'helsingborg', agencyKey: 'SOC-HBG', tier: 'CORE', from: FROM_ORIGIN, note: 'ORIGIN' },
  { siteKey: 'helsingborg', agencyKey: 'POL-HBG', tier: 'CORE', from: FROM_ORIGIN, note: 'ORIGIN' },
  { siteKey: 'helsingborg', agencyKey: 'FA-HBG', tier: 'CORE', from: FROM_ORIGIN, note: 'LEAD' },
  {
    siteKey: 'malmo',
    agencyKey: 'SOC-MALMO',
    tier: 'NETWORK',
    from: FROM_PILOT,
    note: 'REFERENCE',
  },
  { siteKey: 'kronhamn', agencyKey: 'SOC-B', tier: 'CORE', from: FROM_PILOT },
  { siteKey: 'kronhamn', agencyKey: 'FA-HBG', tier: 'CORE', from: FROM_PILOT, note: 'LEAD' },
  ...everywhere('LST-SKANE', 'FUNDER'),
  ...everywhere('NSPM', 'OBSERVER'),
];
