import type { StudyVisitRecord } from '../types-activities.js';

/** Two days in Helsingborg: 12 questions, 11 learnings, of which 3 still wait for a decision. */
export const STUDY_VISIT: StudyVisitRecord = {
  activityKey: 'SV-1',
  host: 'SOC-HBG',
  participants: [
    { agencyKey: 'SOC-LUND', n: 5 },
    { agencyKey: 'POL-LUND', n: 3 },
    { agencyKey: 'LST-SKANE', n: 1 },
  ],
  questions: [
    {
      text: 'Vem kallar kärngruppen, och vad gör ni när någon inte kommer?',
      dimension: 'Styrning',
    },
    { text: 'Vad kan nya medarbetare efter första månaden?', dimension: 'Kunskap' },
    { text: 'Hur håller ni kunskapen levande när personal byts ut?', dimension: 'Kunskap' },
    { text: 'Vilka tecken leder oftast till ett samtal?', dimension: 'Upptäckt' },
    { text: 'Hur arbetar ni på nätet utan att utge er för någon annan?', dimension: 'Upptäckt' },
    { text: 'Vem svarar klockan tre på natten?', dimension: 'Kontaktvägar' },
    { text: 'Vad händer om socialjouren inte svarar?', dimension: 'Kontaktvägar' },
    { text: 'Hur ordnas skydd samma natt?', dimension: 'Skydd och stöd' },
    {
      text: 'Hur skiljer ni på stöd och brottsutredning under ett gemensamt pass?',
      dimension: 'Brottsbekämpning i samverkan',
    },
    { text: 'När blir en iakttagelse en orosanmälan?', dimension: 'Barnperspektiv' },
    { text: 'Vad räknar ni, och vad har ni slutat räkna?', dimension: 'Uppföljning' },
    { text: 'Vad säger ni till hotell och hyresvärdar?', dimension: 'Förebyggande' },
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
};
