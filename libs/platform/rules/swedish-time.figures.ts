import { readSpan } from './span-input.js';
import { suggestionsOf } from './suggestion.js';
import type { FigureSet } from './testing/figure-set.js';
import { answerTo, keepsTable, WRITTEN_FORMS } from './testing/read-form.js';
import { lostDates, lostSpans, lostTimes } from './testing/round-trips.js';
import { MIDWEEK } from './testing/written-form.js';
import { addDays, hoursBetween } from './time.js';

const ROUNDS = { short: 800, full: 60_000 } as const;
/** From 2000 to 2037 in quarters of an hour. */
const QUARTERS = 37 * 365 * 96;
const DAYS = 37 * 365;
const MINUTES = 24 * 60;

/** Words and digits of a written span, thrown together: what is read must still be a span. */
const PIECES = [
  ...[
    'fre',
    'lör',
    'v21',
    'v 53',
    '27/5',
    '220527',
    '270522',
    '27 maj',
    'i morgon',
    'nästa',
    'natt',
  ],
  ...[
    'kväll',
    '20',
    '01',
    '8',
    '24',
    '20.30',
    '-',
    '–',
    'till',
    'kl',
    'slutar',
    'mån',
    '2022',
    ',',
  ],
];

/** Swedish time (pages.md 1.2, INV-25): what is read, what is refused and why, and what comes back as it was said. */
export const figures: FigureSet = {
  name: 'time',
  measure({ size, clock, seed }) {
    const next = numbers(seed);
    const rounds = ROUNDS[size];
    const refused = WRITTEN_FORMS.filter((form) => form.refused);
    let lost = 0;
    for (let round = 0; round < rounds; round += 1) {
      lost += lostSpans(next(QUARTERS), next(92)).length;
      lost += lostDates(addDays('2000-01-01', next(DAYS)), next(360)).length;
    }
    for (let minutes = 0; minutes < MINUTES; minutes += 1) lost += lostTimes(minutes).length;
    const began = clock();
    for (const form of WRITTEN_FORMS) answerTo(form);
    const perForm = (clock() - began) / WRITTEN_FORMS.length;
    return [
      { what: 'written forms', value: WRITTEN_FORMS.length, unit: 'forms', atLeast: 200 },
      {
        what: 'read as the table says',
        value: WRITTEN_FORMS.length - refused.length,
        unit: 'forms',
      },
      { what: 'refused with the reason', value: refused.length, unit: 'forms', atLeast: 50 },
      {
        what: 'refused with a suggestion that can be taken',
        value: refused.filter((form) => form.suggests?.length).length,
        unit: 'forms',
      },
      {
        what: 'answers other than the table says',
        value: WRITTEN_FORMS.filter((form) => !keepsTable(form)).length,
        unit: 'forms',
        atMost: 0,
      },
      { what: 'shown and read back', value: rounds * 2 + MINUTES, unit: 'spans, days and times' },
      { what: 'shown and not read back as it was', value: lost, unit: 'forms', atMost: 0 },
      {
        what: 'thrown together and read as no span, or suggested in vain',
        value: oddities(rounds, next),
        unit: 'texts',
        atMost: 0,
      },
      { what: 'reading one form', value: perForm, unit: 'ms', atMost: 5 },
    ];
  },
};

function oddities(rounds: number, next: (below: number) => number): number {
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    const text = Array.from({ length: 1 + next(6) }, () => PIECES[next(PIECES.length)]).join(' ');
    const read = readSpan(text, MIDWEEK);
    if (read.ok) {
      const hours = hoursBetween(read.value.startsAt, read.value.endsAt);
      if (!(hours > 0)) found += 1;
    } else if (suggestionsOf(read.problems[0]).some(({ write }) => !leadsOn(write))) found += 1;
  }
  return found;
}

/** No question is followed by more than two others. */
const MOST_QUESTIONS = 3;

/** A suggested text is read, or asks for the half that was not written, or leads to a text that does. */
function leadsOn(text: string, questions = MOST_QUESTIONS): boolean {
  const read = readSpan(text, MIDWEEK);
  if (read.ok || /^TIME_(MISSING|END_MISSING)$/.test(read.problems[0].code)) return true;
  const [next] = suggestionsOf(read.problems[0]);
  return next !== undefined && questions > 1 && leadsOn(next.write, questions - 1);
}

/** Numbers below a bound, the same for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
