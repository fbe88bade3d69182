import { between, digits, pick, type Random } from './draw.js';
import { isoDay, time } from './innocent-numbers.js';
import { MONTHS, numberWord, rankWord } from './swedish-words.js';

const count = (random: Random, high = 99) => numberWord(between(2, high, random));
const month = (random: Random) => pick(MONTHS, random);
const said = (random: Random, low: number, high: number) => numberWord(between(low, high, random));

/** Rows with many numbers in words, or with letters and digits in one. */
export const WORD_ROWS: Readonly<Record<string, (random: Random) => string>> = {
  'people in words': (r) =>
    `${count(r)} kvinnor, ${count(r)} män och ${count(r)} barn, ${count(r, 12)} av dem under ${count(r, 18)} år`,
  'day and people in words': (r) =>
    `Den ${rankWord(between(1, 28, r))} ${month(r)} träffades ${count(r, 20)} av ${count(r, 30)} deltagare klockan ${count(r, 22)}`,
  'year in words': (r) =>
    `Föreningen bildades ${said(r, 1890, 2024)} och fick ${said(r, 100, 9000)} medlemmar på ${count(r, 12)} år`,
  'years and days in words': (r) =>
    `Lagen från ${said(r, 1960, 2024)} trädde i kraft den ${rankWord(between(1, 28, r))} ${month(r)}, ${count(r, 12)} månader senare`,
  'sum in words': (r) =>
    `${said(r, 1000, 9999)} kronor fördelat på ${count(r)} personer och ${count(r, 12)} månader`,
  'counting aloud': (r) =>
    `Räkna: ett, två, tre, fyra, ${count(r, 40)} och så vidare till ${count(r)}`,
  'telephone as said': (r) => `Ring noll sjuttio, ${said(r, 100, 999)} ${count(r)} ${count(r)}`,
  'time of the day in words': (r) =>
    `${pick(['måndag', 'torsdag', 'lördag'], r)} ${rankWord(between(1, 28, r))} ${month(r)} mellan ${count(r, 12)} och ${count(r, 23)}, paus kvart över ${count(r, 12)}`,
  'people in words, English': (r) =>
    `${between(2, 90, r)} people, twelve of them women, came on the ${between(4, 20, r)}th of May at five thirty`,
  'plate of a vehicle': (r) =>
    `Reg.nr ${pick(['ABC', 'OSB', 'SIZ', 'BOI'], r)} ${digits(3, r)}, besiktigad ${isoDay(r)}`,
  'code of a ware': (r) =>
    `Modell ${pick(['SBZ', 'IO', 'LOB', 'Z'], r)}${digits(4, r)}-${digits(2, r)}${pick(['B', 'S', 'O'], r)}`,
  'train and day': (r) =>
    `Tåg ${digits(3, r)}, vagn ${between(1, 9, r)}, plats ${between(1, 80, r)}, ${between(1, 28, r)} ${month(r)} kl. ${time(r)}`,
  'flight and day': (r) =>
    `SK${digits(4, r)} ${between(1, 28, r)} ${month(r).slice(0, 3)} ${between(2020, 2027, r)}, bokning ${pick(['X', 'K', 'Q'], r)}${digits(2, r)}BZ${between(2, 9, r)}`,
  'kings and centuries': (r) =>
    `Karl ${pick(['IX', 'X', 'XI', 'XII'], r)} (${said(r, 1550, 1700)}) och Gustav ${pick(['III', 'IV', 'V'], r)}, ${between(1700, 1950, r)}–${between(1951, 1999, r)}`,
};
