import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, jest } from '@jest/globals';

/** The script of the open page of a town (`public/oppen/sida.js`), in a page as the server writes it. */
const script = readFileSync(join(import.meta.dirname, '../public/oppen/sida.js'), 'utf8');

const open = (spans: string, now: string, language = 'sv') => {
  jest.useFakeTimers({ now: new Date(now) });
  document.documentElement.lang = language;
  document.body.innerHTML = `<span data-open="${spans}"></span>`;
  const said = { until: 'Svarar nu, till {time}', always: 'Svarar nu' };
  Object.assign(document.body.dataset, { ...said, opens: 'Öppnar {time}', closed: 'Stängt nu' });
  // As the browser runs it.
  new Function(script)();
  const shown = document.querySelector<HTMLElement>('[data-open]');
  return { text: () => shown?.textContent, answers: () => shown?.dataset['answers'] };
};

const MON = '2022-05-16T06:00:00.000Z/2022-05-16T14:30:00.000Z';
const TUE = '2022-05-17T06:00:00.000Z/2022-05-17T14:30:00.000Z';

describe('what stands beside a number', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each<[string, string, string, string, string]>([
    [
      'the minute it opens',
      `${MON} ${TUE}`,
      '2022-05-16T06:00:00Z',
      'Svarar nu, till 16.30',
      'true',
    ],
    ['the minute it closes', `${MON} ${TUE}`, '2022-05-16T14:30:00Z', 'Öppnar tis 08.00', 'false'],
    ['earlier the same day', `${MON} ${TUE}`, '2022-05-16T03:00:00Z', 'Öppnar 08.00', 'false'],
    ['after the last', `${MON} ${TUE}`, '2022-06-16T03:00:00Z', 'Stängt nu', 'false'],
    [
      'round the clock',
      '2022-05-15T22:00:00.000Z/2022-05-30T22:00:00.000Z',
      '2022-05-16T03:00:00Z',
      'Svarar nu',
      'true',
    ],
  ])('%s', (_, spans, now, text, answers) => {
    const shown = open(spans, now);
    expect(shown.text()).toBe(text);
    expect(shown.answers()).toBe(answers);
  });

  it('goes on as the clock does', () => {
    const shown = open(MON, '2022-05-16T14:29:45Z');
    expect(shown.text()).toBe('Svarar nu, till 16.30');
    jest.advanceTimersByTime(60_000);
    expect(shown.text()).toBe('Stängt nu');
  });

  it('is written as in English there', () => {
    expect(open(MON, '2022-05-16T06:00:00Z', 'en').text()).toBe('Svarar nu, till 16:30');
  });
});

it('style and script are small enough to come with the page', () => {
  const style = readFileSync(join(import.meta.dirname, '../public/oppen/sida.css'), 'utf8');
  expect(gzipSync(style).length + gzipSync(script).length).toBeLessThan(4_000);
});
