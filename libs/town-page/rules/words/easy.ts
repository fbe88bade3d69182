import { NATIONAL } from '@stad/platform/rules/national-numbers.js';
import type { PageWords } from './page-words.js';
import { swedishWords } from './sv.js';

/** A number is not broken at the end of a line. */
const POLICE = NATIONAL.POLICE_NOT_URGENT.phone.replaceAll(' ', '\u00a0');

/** Swedish in short sentences, for whoever is learning it or finds it hard to read. */
export const easyWords: PageWords = {
  ...swedishWords,
  languageName: 'Lätt svenska',
  leaveSays:
    'Tryck på knappen, så kommer du till en sida om vädret. Du kan också trycka tre gånger på Esc. Telefonen kan minnas att du var här. Ta bort historiken om någon annan tittar i din telefon.',
  heading: (town) => `Hjälp i ${town}`,
  help: {
    heading: 'Behöver du hjälp?',
    says: [
      'Säljer du sex? Tvingar någon dig? Du kan få hjälp. Det är inte ett brott att sälja sex i Sverige.',
    ],
  },
  calling: {
    heading: 'Så går det till när du ringer',
    says: [
      'En person svarar och lyssnar på dig. Personen frågar om du är i fara.',
      'Du kan fråga om råd utan att säga ditt namn. Behöver du en bostad eller pengar måste socialtjänsten veta vem du är.',
      'Säg vilket språk du talar. Du kan få en tolk. Det är gratis.',
    ],
  },
  buyers: {
    heading: 'Vill du sluta köpa sex?',
    says: [
      'Du kan få prata med någon. Det heter KAST. Det är gratis.',
      `Det är ett brott att köpa sex. Är du orolig för en person? Ring ${POLICE}.`,
    ],
  },
  relatives: {
    heading: 'Är du orolig för någon du känner?',
    says: ['Du kan få råd och stöd. Tvinga inte personen att berätta. Visa att du finns där.'],
  },
  townNone: 'Här finns inget nummer nu. Ring kommunen och be om socialtjänsten.',
  signs: {
    heading: 'Tecken på att någon behöver hjälp',
    says: [
      'Ett tecken är inte ett bevis. Det kan finnas en annan förklaring.',
      'Försök inte ta reda på mer själv. Följ inte efter och ta inga bilder. Ring.',
    ],
  },
  signList: [
    'En annan person bestämmer allt och svarar hela tiden',
    'Personen har inte kvar sitt pass eller sitt id-kort',
    'Personen har inga egna pengar, eller är skyldig någon pengar',
    'Personen vet inte vilken plats det är',
    'Många personer kommer korta stunder till samma rum eller lägenhet',
    'Personen sover där hon eller han arbetar',
  ],
  callDoNotWrite: `Ring. Du kan inte skriva till oss här. Händer det nu? Ring 112. Annars ${POLICE}.`,
  work: {
    heading: 'Möter du någon på ditt jobb?',
    says: ['Du kan ringa och få råd. Numret är inte för den som själv behöver hjälp.'],
  },
  trainings: {
    heading: 'Utbildningar som du kan gå på',
    says: ['Du får veta platsen i ett brev när du har en plats.'],
  },
  trainingsNone: 'Det finns ingen utbildning nu.',
  standing: {
    FULL: 'Fullt. Du kan ställa dig i kö',
    MOVED: 'Det blir en annan dag',
    CANCELLED: 'Det blir inte av',
  },
  sender: [
    'Polis, socialtjänst och andra har gjort sidan tillsammans.',
    'Sidan sparar inget om dig.',
  ],
  none: {
    heading: 'Sidan finns inte',
    says: ['Det finns ingen sida här. Du kan ringa numren här under.'],
  },
};
