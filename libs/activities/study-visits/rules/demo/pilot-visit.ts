import type { StudyVisitRecord } from './types.js';

/** Two days in Helsingborg: 12 questions, 11 learnings, of which 3 still wait for a decision. */
export const PILOT_VISIT: StudyVisitRecord = {
  key: 'SV-1',
  programmeKey: '2022',
  siteKey: 'lund',
  title: 'Studiebesök i Helsingborg: samverkansmodellen',
  purpose: 'Lära av arbetsgången, jouren och det digitala fältarbetet.',
  hostName: 'Socialtjänsten Helsingborg',
  place: 'Helsingborg',
  agenda:
    '13.00 Modellen och kärngruppen\n15.00 Jouren och det digitala fältarbetet\n19.00 Med ut i fält\nDag 2, 9.00 Vad vi tar med oss',
  travel: 'Tåg 11.38 från Lund, hem 14.20 dagen efter.',
  plannedBy: 'projektledare@fa-hbg',
  ownerAgencyKey: 'FA-HBG',
  plannedOn: '2022-05-16',
  from: { date: '2022-06-15', time: '13:00' },
  to: { date: '2022-06-16', time: '14:00' },
  participants: [
    {
      agencyKey: 'SOC-LUND',
      functionTitles: [
        'Socialsekreterare 1',
        'Socialsekreterare 2',
        'Socialsekreterare 3',
        'Enhetschef',
        'Utvecklingsledare',
      ],
    },
    {
      agencyKey: 'POL-LUND',
      functionTitles: ['Samverkanspolis 1', 'Samverkanspolis 2', 'Polisledning'],
    },
    { agencyKey: 'LST-SKANE', functionTitles: ['Handläggare'] },
  ],
  questions: [
    {
      text: 'Vem kallar kärngruppen, och vad gör ni när någon inte kommer?',
      dimension: 'GOVERNANCE',
    },
    { text: 'Vad kan nya medarbetare efter första månaden?', dimension: 'KNOWLEDGE' },
    { text: 'Hur håller ni kunskapen levande när personal byts ut?', dimension: 'KNOWLEDGE' },
    { text: 'Vilka tecken leder oftast till ett samtal?', dimension: 'DETECTION' },
    { text: 'Hur arbetar ni på nätet utan att utge er för någon annan?', dimension: 'DETECTION' },
    { text: 'Vem svarar klockan tre på natten?', dimension: 'CONTACT_ROUTES' },
    { text: 'Vad händer om socialjouren inte svarar?', dimension: 'CONTACT_ROUTES' },
    { text: 'Hur ordnas skydd samma natt?', dimension: 'PROTECTION' },
    {
      text: 'Hur skiljer ni på stöd och brottsutredning under ett gemensamt pass?',
      dimension: 'CRIME_FIGHTING',
    },
    { text: 'När blir en iakttagelse en orosanmälan?', dimension: 'CHILD_PERSPECTIVE' },
    { text: 'Vad räknar ni, och vad har ni slutat räkna?', dimension: 'FOLLOW_UP' },
    { text: 'Vad säger ni till hotell och hyresvärdar?', dimension: 'PREVENTION' },
  ],
  notes: [
    {
      by: 'socialsekreterare1@soc-lund',
      question: 6,
      text: 'Socialjouren svarar alla nätter, efter det tredje försöket bakjouren.',
    },
    {
      by: 'samverkanspolis1@pol-lund',
      question: 6,
      text: 'Polisen har numret på ett kort i bilen och ringer från platsen.',
    },
    {
      by: 'socialsekreterare2@soc-lund',
      question: 9,
      text: 'Två och två; den som ger stöd går åt sidan innan polisen börjar fråga.',
    },
    {
      by: 'samverkanspolis1@pol-lund',
      question: 12,
      text: 'Hotellen får tre saker att titta efter och ett nummer.',
    },
  ],
  learnings: [
    {
      n: 1,
      text: 'Ring en funktion, aldrig en person.',
      decision: 'ADOPT',
      reason: 'Håller när någon slutar eller är ledig.',
    },
    {
      n: 2,
      text: 'Frälsningsarmén möter personen samma natt.',
      decision: 'ADOPT',
      reason: 'Förtroendet finns i stunden.',
    },
    {
      n: 3,
      text: 'Två och två, helst från olika organisationer.',
      decision: 'ADOPT',
      reason: 'Tryggare, och olika uppdrag blir tydliga.',
    },
    {
      n: 4,
      text: 'Läs upp uppdragen högt före varje pass.',
      decision: 'ADOPT',
      reason: 'Tar två minuter och förebygger missförstånd.',
    },
    {
      n: 5,
      text: 'Samtal efter passet inom 72 timmar, alltid.',
      decision: 'ADOPT',
      reason: 'Blir lätt bortglömt efter lugna pass.',
    },
    {
      n: 6,
      text: 'Ett mobilt team som åker ut dygnet runt.',
      decision: 'ADAPT',
      reason: 'Lund har inte underlag för ett eget team; socialjouren förlängs i stället till 02.',
    },
    {
      n: 7,
      text: 'Stort nätverk med fyra möten om året.',
      decision: 'ADAPT',
      reason: 'Två möten och två utskick räcker i början.',
    },
    {
      n: 8,
      text: 'Gemensam lista över annonser som har kontaktats.',
      decision: 'REJECT',
      reason: 'En sådan lista kan peka ut personer. Vi räknar annonser men sparar dem inte.',
    },
    {
      n: 9,
      text: 'Särskild hotellgrupp med egna möten.',
      decision: 'OPEN',
      reason: 'Tas upp efter frukostseminariet.',
    },
    {
      n: 10,
      text: 'Frivilliga från utbildningen En säker hand med på vissa pass.',
      decision: 'OPEN',
      reason: 'Arbetsmiljöansvaret behöver klarläggas.',
    },
    {
      n: 11,
      text: 'Årlig övning av hela arbetsgången.',
      decision: 'OPEN',
      reason: 'Ska in i handlingsplanen om tiden räcker.',
    },
  ],
  learntBy: 'utvecklingsledare@soc-lund',
  decidedBy: 'enhetschef@soc-lund',
  state: 'COMPLETED',
};
