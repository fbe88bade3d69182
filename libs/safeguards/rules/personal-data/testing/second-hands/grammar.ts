import { seeded } from '../seeded.js';
import { BETWEEN_BRIDGES, PLAIN_BRIDGES, SAID_BRIDGES, TURNED_BRIDGES } from './bridges.js';
import {
  COLUMN_CARRIERS,
  DATA_CARRIERS,
  MAIL_CARRIERS,
  PAGE_CARRIERS,
  SHEET_CARRIERS,
} from './carriers.js';
import { CARRIER_CONTEXTS, CONTEXTS, isLabelled, SPOKEN_CONTEXTS } from './contexts.js';
import { between, chance, pick, type Random } from './draw.js';
import { type Fields, FORMS } from './form-fields.js';
import { LETTERED } from './letters.js';
import { draw } from './notation.js';
import { OTHER_BRIDGES, OTHER_TAILS, RESERVE_NUMBERS } from './other-numbers.js';
import { makePersonNumber, type PersonNumber } from './person-number.js';
import { SAID_CALENDAR_DATES, SAID_DATES } from './said-dates.js';
import { LOOSE_TAILS, PLAIN_TAILS, SAID_TAILS } from './tails.js';
import { CALENDAR_DATES, NUMERIC_DATES, PLAIN_DATES } from './written-dates.js';

/** The families of section 3, in its order. */
export const FAMILIES = ['said', 'between', 'notation', 'broken', 'letters', 'other'] as const;

/** One of the six families. */
export type Family = (typeof FAMILIES)[number];

/** A number in its disguise, with what is known of it. */
export interface MadeText {
  readonly family: Family;
  /** Groups and names of the ways of writing that were drawn, `group: name`. */
  readonly notations: readonly string[];
  readonly number: PersonNumber;
  /** The day is possible and the check digit fits. */
  readonly certain: boolean;
  /** The words around it say that it is a person's number or birth. */
  readonly labelled: boolean;
  /** All of it as one text; of a form, `label: value` line by line. */
  readonly text: string;
  /** The fields of the form, where the parts stand in several. */
  readonly fields?: Fields;
}

/** Every group of ways to write a part, or all, of a number. */
export const WRITES = {
  'plain date': PLAIN_DATES,
  'numeric date': NUMERIC_DATES,
  'calendar date': CALENDAR_DATES,
  'said date': SAID_DATES,
  'said calendar date': SAID_CALENDAR_DATES,
  'plain tail': PLAIN_TAILS,
  'loose tail': LOOSE_TAILS,
  'said tail': SAID_TAILS,
  'other tail': OTHER_TAILS,
  mail: MAIL_CARRIERS,
  data: DATA_CARRIERS,
  columns: COLUMN_CARRIERS,
  sheet: SHEET_CARRIERS,
  page: PAGE_CARRIERS,
  letters: LETTERED,
  reserve: RESERVE_NUMBERS,
} as const;

/** Every group of texts between the date and the last four. */
export const BRIDGES = {
  'plain bridge': PLAIN_BRIDGES,
  'said bridge': SAID_BRIDGES,
  'bridge between': BETWEEN_BRIDGES,
  'turned bridge': TURNED_BRIDGES,
  'other bridge': OTHER_BRIDGES,
} as const;

type WriteGroup = keyof typeof WRITES;

/** Draws parts for one number and keeps their names. */
class Hand {
  readonly notations: string[] = [];

  constructor(
    readonly number: PersonNumber,
    readonly random: Random,
  ) {}

  /** One of the groups, then one of its ways. A raised day has no place in a calendar. */
  write(...groups: readonly WriteGroup[]): string {
    const raised = this.number.kind === 'coordination';
    const fit = groups.filter((name) => !(raised && name.includes('calendar')));
    const group = pick(fit.length > 0 ? fit : (['numeric date'] as const), this.random);
    const [name, write] = draw(WRITES[group], this.random);
    this.notations.push(`${group}: ${name}`);
    return write(this.number, this.random);
  }

  bridge(group: keyof typeof BRIDGES): string {
    const [name, bridge] = draw(BRIDGES[group], this.random);
    this.notations.push(`${group}: ${name}`);
    return bridge(this.random);
  }

  form(): Fields {
    const [name, form] = draw(FORMS, this.random);
    this.notations.push(`form: ${name}`);
    const date = this.write('plain date', 'numeric date', 'calendar date', 'said calendar date');
    return form(date, this.write('plain tail', 'loose tail', 'said tail'), this.random);
  }
}

/** `eh` between two words. */
function withFiller(words: string, random: Random): string {
  const parts = words.split(' ');
  if (parts.length < 2 || !chance(0.3, random)) return words;
  const filler = pick(['eh', 'öh', 'alltså', 'och så', 'och', 'vänta', 'uh'], random);
  return parts.toSpliced(between(1, parts.length - 1, random), 0, filler).join(' ');
}

function said(hand: Hand): string {
  const { random } = hand;
  const way = random();
  const date = way < 0.8 ? hand.write('said date', 'said calendar date') : hand.write('plain date');
  const bridge = hand.bridge('said bridge');
  const tail =
    way < 0.5 || way >= 0.8 ? hand.write('said tail') : hand.write('plain tail', 'loose tail');
  return `${withFiller(date, random)}${bridge}${withFiller(tail, random)}`;
}

function separated(hand: Hand): string {
  const { random } = hand;
  const date = chance(0.5, random)
    ? hand.write('plain date')
    : hand.write('numeric date', 'calendar date', 'said date', 'said calendar date');
  const tail = chance(0.5, random)
    ? hand.write('plain tail')
    : hand.write('loose tail', 'said tail');
  if (chance(0.12, random)) return `${tail}${hand.bridge('turned bridge')}${date}`;
  return `${date}${hand.bridge('bridge between')}${tail}`;
}

function noted(hand: Hand): string {
  const date = hand.write('numeric date', 'calendar date');
  const bridge = hand.bridge('plain bridge');
  return `${date}${bridge}${hand.write(...(chance(0.8, hand.random) ? (['plain tail'] as const) : (['loose tail'] as const)))}`;
}

function other(hand: Hand): string {
  if (hand.number.kind === 'reserve') return hand.write('reserve');
  const date = chance(0.75, hand.random) ? hand.write('plain date') : hand.write('numeric date');
  return `${date}${hand.bridge('other bridge')}${hand.write('other tail')}`;
}

function numberFor(family: Family, random: Random): PersonNumber {
  const draw = random();
  if (family !== 'other')
    return makePersonNumber(random, draw < 0.12 ? 'coordination' : 'personal');
  return makePersonNumber(
    random,
    draw < 0.45 ? 'interim' : draw < 0.8 ? 'coordination' : 'reserve',
  );
}

function wordsOf(family: Family, hand: Hand): string {
  if (family === 'said') return said(hand);
  if (family === 'between') return separated(hand);
  if (family === 'notation') return noted(hand);
  if (family === 'broken') return hand.write('mail', 'data', 'columns', 'sheet', 'page');
  return family === 'letters' ? hand.write('letters') : other(hand);
}

/** One text of the family, in a sentence, a note or a form. */
export function makeText(family: Family, random: Random): MadeText {
  const hand = new Hand(numberFor(family, random), random);
  const { number, notations } = hand;
  const certain = number.datePossible && number.checkFits;
  const known = { family, notations, number, certain };
  if (family === 'between' && chance(0.3, random)) {
    const fields = hand.form();
    const text = Object.entries(fields)
      .map(([label, value]) => `${label}: ${value}`)
      .join('\n');
    return { ...known, fields, text, labelled: isLabelled(text) };
  }
  const contexts =
    family === 'said' ? SPOKEN_CONTEXTS : family === 'broken' ? CARRIER_CONTEXTS : CONTEXTS;
  const words = wordsOf(family, hand);
  const text = pick(contexts, random).replace('{}', () => words);
  return { ...known, text, labelled: isLabelled(text) };
}

/** So many texts, the families in turn; the same for one seed on every run. */
export function* makeTexts(seed: number, count: number): Generator<MadeText> {
  const random = seeded(seed);
  for (let made = 0; made < count; made++) {
    yield makeText(FAMILIES[made % FAMILIES.length] as Family, random);
  }
}
