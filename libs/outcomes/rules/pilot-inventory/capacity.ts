import type { CapacityRecord } from './types.js';

/** What the town put in: posts, and hours a week that somebody answers. */
export const CAPACITY: readonly CapacityRecord[] = [
  {
    key: 'soc-lund-samverkan-polis',
    agencyKey: 'SOC-LUND',
    kind: 'POST',
    amount: 2,
    // The year is what is known.
    from: '2021-01-01',
    note: 'Två tjänster, anställda av socialförvaltningen och placerade hos polisen.',
  },
  {
    key: 'lund-socialjour-kvall',
    agencyKey: 'SOC-LUND',
    kind: 'ON_CALL_HOURS',
    amount: 42,
    from: '2022-01-01',
    to: '2022-05-15',
    note: 'Socialjouren svarar 16–22 alla dagar.',
  },
  {
    key: 'lund-socialjour-natt',
    agencyKey: 'SOC-LUND',
    kind: 'ON_CALL_HOURS',
    amount: 70,
    from: '2022-05-16',
    note: 'Utökad social jour: socialjouren svarar 16–02 alla dagar.',
  },
];
