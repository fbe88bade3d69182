import { NATIONAL } from '@stad/platform/rules/national-numbers.js';
import type { PageWords } from './page-words.js';

/** A number is not broken at the end of a line. */
const POLICE = NATIONAL.POLICE_NOT_URGENT.phone.replaceAll(' ', '\u00a0');

export const swedishWords: PageWords = {
  lang: 'sv',
  languageName: 'Svenska',
  languages: 'Språk',
  skip: 'Till innehållet',
  leave: 'Lämna sidan',
  leaveSays:
    'Knappen byter genast till väderprognosen. Tangenten Esc tre gånger gör samma sak. Webbläsarens historik kan ändå visa att du har varit här: rensa den om någon annan kan se din telefon.',
  description: (town) =>
    `Telefonnummer till hjälp och stöd i ${town}, tecken att känna till och öppna utbildningar.`,
  heading: (town) => `Hjälp och stöd i ${town}`,
  help: {
    heading: 'Behöver du hjälp?',
    says: [
      'För dig som säljer sex, utnyttjas eller tvingas till något. Det är inte brottsligt att sälja sex i Sverige, och du kan få stöd och skydd.',
    ],
  },
  calling: {
    heading: 'Vad händer när du ringer?',
    says: [
      'Någon lyssnar och frågar om du är i fara just nu. Ni pratar om vad du vill och vad som går att göra.',
      'Du kan fråga om råd utan att säga vad du heter. För att besluta om till exempel boende eller pengar behöver socialtjänsten veta vem du är.',
      'Säg vilket språk du talar. Du kan be om tolk, och det kostar dig inget.',
    ],
  },
  buyers: {
    heading: 'Vill du sluta köpa sex?',
    says: [
      'KAST är samtal för den som köper sex, eller är rädd att börja igen. De är frivilliga och gratis.',
      `Att köpa sex är ett brott. Är du orolig för någon du har träffat: ring ${POLICE}, eller 112 om det är bråttom.`,
    ],
  },
  relatives: {
    heading: 'Är du närstående?',
    says: [
      'Du kan få råd och stöd för egen del, också om den du tänker på inte vill ha hjälp.',
      'Pressa inte fram en berättelse och ställ ingen annan till svars: det kan göra det farligare. Visa att du finns kvar.',
    ],
  },
  town: (town) => ({ heading: `Ring i ${town}`, says: [] }),
  townNone: 'Inget nummer visas här just nu. Ring kommunens växel och be om socialtjänsten.',
  speaks: (languages) => `Svarar på ${languages}.`,
  answersUntil: 'Svarar nu, till {time}',
  answersAlways: 'Svarar nu',
  opens: 'Stängt nu, öppnar {time}',
  closed: 'Stängt nu',
  signs: {
    heading: 'Tecken på att någon kan vara utsatt',
    says: [
      'Ett tecken är inget bevis, och utan tecken kan någon ändå vara utsatt. Det kan finnas helt andra skäl.',
      'Gör ingen egen utredning: följ inte efter, fotografera inte och fråga inte ut. Ring.',
    ],
  },
  signList: [
    'Någon annan svarar, bestämmer eller ringer om och om igen',
    'Saknar pass eller id, eller har det hos någon annan',
    'Har inga egna pengar, eller en skuld som aldrig blir mindre',
    'Försvinner ofta utan förklaring, eller vet inte var hen är',
    'På hotellet: många korta besök till ett rum som någon annan betalar, och ”stör ej” i flera dagar',
    'I huset: en lägenhet i andra hand med många besökare och sovplatser',
    'I butik och salong: personal som sover i lokalen och inte hanterar egna pengar',
  ],
  callDoNotWrite: `Ring, skriv inte här. Sidan tar inte emot några uppgifter. Pågår det nu: 112. Annars polisen: ${POLICE}.`,
  work: {
    heading: 'Möter du någon i ditt arbete?',
    says: [
      'Numret här ger råd till dig som i arbetet möter någon som kan vara utsatt. Det är inte till för den som själv behöver hjälp.',
    ],
  },
  trainings: {
    heading: 'Öppna utbildningar',
    says: ['Plats, rum och länk kommer med brevet när du har fått en plats.'],
  },
  trainingsNone: 'Ingen utbildning är öppen för anmälan just nu.',
  signUp: (title) => `Anmäl dig till ${title}`,
  standing: {
    FULL: 'Fullt, men kön är öppen',
    MOVED: 'Blir inte den här dagen. En ny dag är inte bestämd',
    CANCELLED: 'Inställt',
  },
  items: 'Att läsa och skriva ut',
  easy: 'lätt svenska',
  textFrom: 'Texten är hämtad ur',
  readThere: (day) => `läst där ${day}`,
  readBy: 'Texten är läst av någon som kan språket:',
  sender: [
    'Sidan hålls av dem som samverkar i Stad till Stad. Varje nummer visas av den som svarar på det.',
    'Sidan sätter inga kakor, räknar inga besök och minns inte vilket språk du läste.',
  ],
  asOf: (day) => `Så som det var ${day}.`,
  none: {
    heading: 'Sidan finns inte',
    says: [
      'Det finns ingen öppen sida på den här adressen. Numren här under gäller i hela Sverige.',
    ],
  },
};
