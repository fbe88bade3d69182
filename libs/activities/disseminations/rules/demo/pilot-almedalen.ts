import type { DisseminationRecord } from './types.js';

/** Almedalen week 2022 was 3–7 July. The outlets are invented. */
export const ALMEDALEN: DisseminationRecord = {
  key: 'ALM-1',
  programmeKey: '2022',
  siteKey: 'lund',
  ownerAgencyKey: 'FA-HBG',
  plannedBy: 'projektledare@fa-hbg',
  plannedOn: '2022-05-23',
  title: 'Seminarium i Almedalen',
  stage: 'Almedalsveckan 2022',
  place: 'Visby',
  on: '2022-07-05',
  from: '13:00',
  to: '14:00',
  format: 'PANEL',
  targets: ['MUNICIPALITIES', 'AUTHORITIES', 'CIVIL_SOCIETY'],
  message: 'Det går att bygga lokal förmåga på ett halvår, om alla vet vem de ringer.',
  purpose: 'Visa att en mindre stad kan bygga ett fungerande lokalt arbete.',
  lineup: [
    {
      organisation: 'Frälsningsarmén',
      functionTitle: 'Projektledare',
      message: 'Den som är ute på kvällen behöver någon att ringa.',
    },
    {
      organisation: 'Socialtjänsten Helsingborg',
      functionTitle: 'Enhetschef',
      message: 'Modellen håller när den är skriven och övad.',
    },
    {
      organisation: 'Socialtjänsten Lund',
      functionTitle: 'Utvecklingsledare',
      message: '',
    },
  ],
  audience: 60,
  audienceHow: 'COUNTED',
  audienceMethod: 'För hand i lokalen, avrundat',
  media: [
    {
      title: 'Små städer kan också',
      outlet: 'Kommunnytt Syd (påhittad)',
      appearedOn: '2022-07-06',
      url: '',
    },
    {
      title: 'Vem svarar på natten?',
      outlet: 'Radio Öresund (påhittad)',
      appearedOn: '2022-07-07',
      url: '',
    },
  ],
  leads: [
    {
      ...{ organisation: 'Kommun i Småland', kind: 'SOCIAL_SERVICES', functionTitle: 'Socialchef' },
      ...{ wants: 'METHOD', wish: 'Börja med en gemensam ringordning.' },
      became: 'becomeMeeting',
    },
    {
      ...{ organisation: 'Kommun i Halland', kind: 'OTHER' },
      ...{ functionTitle: 'Säkerhetssamordnare', wants: 'LECTURE', wish: '' },
      became: 'becomeMeeting',
    },
    {
      ...{ organisation: 'Kommun på Gotland', kind: 'SOCIAL_ON_CALL' },
      ...{ functionTitle: 'Enhetschef, socialjour', wants: 'MATERIAL', wish: '' },
      became: 'end',
    },
    {
      ...{ organisation: 'Kommun i Norrbotten', kind: 'SOCIAL_SERVICES' },
      ...{ functionTitle: 'Fältsekreterare', wants: 'VISIT', wish: '' },
      became: 'end',
    },
    {
      ...{ organisation: 'Stadsmission', kind: 'FIELD_NGO', functionTitle: 'Verksamhetschef' },
      ...{ wants: 'MEETING', wish: 'Jämföra hur man arbetar ute på kvällar.' },
      became: 'becomeMeeting',
    },
    {
      ...{ organisation: 'Länsstyrelse', kind: 'OTHER', functionTitle: 'Länssamordnare' },
      ...{ wants: 'MATERIAL', wish: '' },
      became: 'end',
    },
    {
      ...{ organisation: 'Hotellkedja', kind: 'HOTEL', functionTitle: 'Säkerhetsansvarig' },
      ...{ wants: 'LECTURE', wish: '' },
      became: 'end',
    },
  ],
};
