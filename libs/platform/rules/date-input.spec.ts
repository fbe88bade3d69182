import { describe, expect, it } from '@jest/globals';
import { parseDate } from './date-input.js';
import { parseCount, parseDecimal } from './number-input.js';
import { readSpan } from './span-input.js';
import { suggestionsOf } from './suggestion.js';
import { answerTo, WRITTEN_FORMS } from './testing/read-form.js';
import { MIDWEEK } from './testing/written-form.js';
import { parseTime, parseTimes } from './time-input.js';

const forms = WRITTEN_FORMS.map((form) => ({ ...form, today: form.context.today }));

describe('a written form that is refused', () => {
  const refused = forms.filter((form) => form.refused);
  it.each(refused)('$kind $text: $refused, $why', (form) => {
    expect(answerTo(form)).toEqual({ refused: form.refused, suggests: form.suggests });
  });

  it.each(refused.filter(({ suggests }) => suggests?.length))(
    '$kind $text: each suggestion can be taken',
    (form) => {
      for (const text of form.suggests ?? []) {
        expect(answerTo({ ...form, text })).toHaveProperty('reads');
      }
    },
  );
});

describe('a written form that is read', () => {
  it.each(forms.filter((form) => form.reads))('$kind $text is $reads, on $today', (form) => {
    expect(answerTo(form)).toEqual({ reads: form.reads });
  });
});

it('the tables hold more than two hundred forms, each once', () => {
  const names = WRITTEN_FORMS.map(
    ({ kind, text, context }) =>
      `${kind} ${text} ${context.today} ${context.toward} ${context.time}`,
  );
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

it('a suggestion for a day is the day it says', () => {
  const answer = parseDate('270522', MIDWEEK);
  const [suggestion] = answer.ok ? [] : suggestionsOf(answer.problems[0]);
  expect(suggestion).toEqual({ guess: '2022-05-27', write: '220527' });
});

it('says of both halves what is wrong', () => {
  const answer = readSpan('snart 20–25', MIDWEEK);
  expect(answer.ok ? [] : answer.problems.map(({ code }) => code)).toEqual([
    'DATE_NOT_UNDERSTOOD',
    'TIME_NOT_UNDERSTOOD',
  ]);
});

it('a time of a field that takes one is on the clock', () => {
  expect(parseTime('24')).toEqual({ ok: true, value: '00:00' });
  expect(parseTimes('20–24')).toEqual({ ok: true, value: { from: '20:00', to: '00:00' } });
});

describe('numbers', () => {
  it.each([
    ['4', 4],
    ['1 200', 1200],
    ['1\u202f200', 1200],
    ['0', 0],
  ])('%s is %s', (text, value) => expect(parseCount(text)).toEqual({ ok: true, value }));

  it.each([
    ['', 'NUMBER_MISSING'],
    ['-1', 'NUMBER_NOT_UNDERSTOOD'],
    ['1,5', 'NUMBER_NOT_UNDERSTOOD'],
    ['fyra', 'NUMBER_NOT_UNDERSTOOD'],
  ])('%s: %s', (text, code) => expect(parseCount(text)).toMatchObject({ problems: [{ code }] }));

  it('takes a decimal comma', () => {
    expect(parseDecimal('118,5')).toEqual({ ok: true, value: 118.5 });
  });
});
