import { MONTHS, monthDayText } from '@stad/platform/rules/day-words.js';
import type { NotShownReason } from '@stad/safeguards/rules/disclosure/published-table.js';
import type { Figure } from '../../rules/figure.js';
import type { Closing } from '../outcomes.types.js';

/** Swedish words of a spreadsheet: files are read outside the portal, in the language of the records. */
export const DIMENSION_WORDS: Readonly<Record<string, string>> = {
  site: 'Efter ort',
  month: 'Efter månad',
  passType: 'Efter typ av fältpass',
  agency: 'Efter organisation',
  sex: 'Efter kön',
  age: 'Efter ålder',
  exploitationForm: 'Efter tecken på utsatthet',
};

const CATEGORY_WORDS: Readonly<Record<string, string>> = {
  WOMAN: 'Kvinna',
  MAN: 'Man',
  OTHER: 'Annat',
  UNKNOWN: 'Vet inte',
  CHILD: 'Under 18',
  ADULT: '18 eller äldre',
  SEXUAL: 'Sexuellt utnyttjande',
  LABOUR: 'Arbetskraftsexploatering',
  UNCLEAR: 'Oklart',
  NONE: 'Inga tecken',
  STREET: 'Gata',
  DIGITAL: 'Nätet',
  PREMISES: 'Verksamhet',
  JOINT_POLICE: 'Med polis',
  EVENT: 'Informationsbord',
  NIGHT_COUNT: 'Nattinventering',
};

/** Categories without a name that the reader may know: their id is never written. */
const UNNAMED: Readonly<Record<string, string>> = {
  site: 'Andra orter',
  agency: 'Annan organisation',
};

/** *maj 2022*, *Gata*, *Andra orter*: never an id. */
export function categoryWord(dimension: string, key: string): string {
  const unnamed = UNNAMED[dimension];
  if (unnamed) return unnamed;
  const [, year, month] = MONTH.exec(key) ?? [];
  if (year && month) return `${MONTHS.sv[Number(month) - 1]} ${year}`;
  return CATEGORY_WORDS[key] ?? key;
}

const MONTH = /^(\d{4})-(\d{2})$/;

const WHY: Readonly<Record<NotShownReason, string>> = {
  protects: 'Hålls undan för att en liten siffra bredvid inte ska kunna räknas fram.',
  breakdown: 'För få för att delas upp utan att någon skulle kunna pekas ut.',
  denominator: 'För få att räkna en andel eller ett medelvärde på.',
  derived: 'Skulle berätta en siffra som själv inte visas.',
  earlier: 'Tillsammans med vad som redan är publicerat skulle en liten siffra kunna räknas fram.',
  nested:
    'Skillnaden mot en siffra som den ligger i, eller mot en tidigare avstämning, är för liten.',
  notClosed: 'Visas per avstämningsdag. För den här är ingen avstämning gjord än.',
};

/** *Varför visas inte siffran?* beside a label; nothing beside a number. */
export function whyNotShown(figure: Figure): string {
  if (!('label' in figure)) return '';
  if (figure.label === 'notShown') return WHY[figure.reason];
  return figure.label === 'fewerThan'
    ? 'Siffran är liten och kan tillsammans med annat peka ut någon.'
    : 'Så många är det minst: ändringen sedan en tidigare avstämning är för liten för att visas.';
}

/** *per 30 juni 2022* */
export const asOfWord = (day: string) => `per ${monthDayText(day, 'sv', true)}`;

/** What the page says of figures about people: as of which day they are, and the next. */
export function closingWords({ asOf, next }: Closing): string {
  const day = (date: string) => monthDayText(date, 'sv', true);
  if (asOf && next) return `Siffror om människor: ${asOfWord(asOf)}, nästa ${day(next)}.`;
  if (asOf) return `Siffror om människor: ${asOfWord(asOf)}, den sista avstämningen.`;
  return next ? `Siffror om människor visas från ${day(next)}.` : '';
}

export const KNOWN_CONTACTS = 'Avser kända kontakter, inte faktisk omfattning.';
