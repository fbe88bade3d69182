/** The core group of the pilot meets for the first time: nine functions, one of them a guest. */
export const PILOT_MEETING = {
  key: 'ACT-01',
  title: 'Uppstart kärngrupp, Lund',
  place: 'Stadshuset, Lund',
  plannedOn: '2022-04-04',
  on: '2022-04-06',
  points: ['Syfte och roller', 'Hur ofta vi möts', 'Överenskommelse mellan organisationerna'],
  participants: [
    { agencyKey: 'FA-HBG', titles: ['Projektledare', 'Fältarbetare 1', 'Verksamhetschef'] },
    { agencyKey: 'SOC-LUND', titles: ['Enhetschef', 'Socialsekreterare 1', 'Utvecklingsledare'] },
    { agencyKey: 'POL-LUND', titles: ['Samverkanspolis 1', 'Polisledning'] },
    { agencyKey: null, titles: ['Säkerhetsstrateg, Lunds kommun'] },
  ],
  summary: 'Kärngruppen möts var fjärde vecka. Överenskommelsen skrivs i april.',
} as const;
