import type { Viewer } from './viewer.js';

/** A social worker in Lund on a Friday in the pilot; give what the test is about. */
export function demoViewer(more: Partial<Viewer> = {}): Viewer {
  return {
    personId: 'person-1',
    membershipId: 'membership-1',
    functionTitle: 'Socialsekreterare 1',
    agency: {
      id: 'agency-1',
      key: 'SOC-LUND',
      kind: 'SOCIAL_SERVICES',
      name: 'Socialtjänsten Lund',
      shortName: 'Socialtjänsten Lund',
      isPublicAuthority: true,
    },
    otherAgencies: [],
    roles: ['SOCIAL_WORKER'],
    permissions: [],
    language: 'sv',
    theme: 'system',
    density: 'airy',
    shortcuts: 'on',
    gettingStarted: 'off',
    pins: [],
    owesUndertaking: false,
    fieldSession: null,
    today: '2022-05-20',
    calendar: [
      {
        date: '2022-05-26',
        kind: 'RED',
        name: 'Kristi himmelsfärdsdag',
        nameEn: 'Ascension Day',
      },
      { date: '2022-06-24', kind: 'EVE', name: 'midsommarafton', nameEn: 'Midsummer Eve' },
    ],
    places: [
      {
        tier: 'CORE',
        isLed: false,
        site: { id: 'site-1', key: 'lund', name: 'Lund' },
        programme: {
          id: 'programme-1',
          key: '2022',
          name: 'pilot 2022',
          state: 'ACTIVE',
          startsOn: '2022-04-01',
          endsOn: '2022-09-30',
          isDemo: true,
        },
      },
    ],
    ...more,
  };
}
