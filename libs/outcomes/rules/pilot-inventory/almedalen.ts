import type { DisseminationRecord } from './activity-types.js';

/** Almedalen week 2022 was 3–7 July. The outlets are invented. */
export const ALMEDALEN: DisseminationRecord = {
  activityKey: 'ALM-1',
  message: 'Det går att bygga lokal förmåga på ett halvår, om alla vet vem de ringer.',
  panel: [
    'Projektledare, Frälsningsarmén',
    'Enhetschef, Socialtjänsten Helsingborg',
    'Utvecklingsledare, Socialtjänsten Lund',
  ],
  audience: 60,
  audienceMethod: 'COUNTED_BY_HAND',
  media: [
    { title: 'Små städer kan också', outlet: 'Kommunnytt Syd (påhittad)', on: '2022-07-06' },
    { title: 'Vem svarar på natten?', outlet: 'Radio Öresund (påhittad)', on: '2022-07-07' },
  ],
  leads: [
    { organisation: 'Kommun i Småland', functionTitle: 'Socialchef' },
    { organisation: 'Kommun i Halland', functionTitle: 'Säkerhetssamordnare' },
    { organisation: 'Kommun på Gotland', functionTitle: 'Enhetschef, socialjour' },
    { organisation: 'Kommun i Norrbotten', functionTitle: 'Fältsekreterare' },
    { organisation: 'Stadsmission', functionTitle: 'Verksamhetschef' },
    { organisation: 'Länsstyrelse', functionTitle: 'Länssamordnare' },
    { organisation: 'Hotellkedja', functionTitle: 'Säkerhetsansvarig' },
  ],
};
