import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import type { FieldScreenFragment } from '../field/field.generated.js';
import { NextCheckIn } from '../field/next-check-in.js';
import { SafetyFacts } from '../go-ahead/safety-facts.js';
import { demoPass } from '../testing.js';

afterEach(() => {
  jest.useRealTimers();
});

const EVENING = { startsAt: '2022-05-20T18:00:00Z', endsAt: '2022-05-20T23:00:00Z' };
/** The night in which autumn repeats an hour. */
const AUTUMN = { startsAt: '2026-10-24T22:00:00Z', endsAt: '2026-10-25T02:00:00Z' };

describe('the two ways to a check-in, the page of the pass and the field', () => {
  it.each([
    ['an evening', EVENING, 45, '2022-05-20T18:50:00Z', '21.30'],
    ['the first of two hours', AUTUMN, 60, '2026-10-24T23:30:00Z', '02.00 sommartid'],
    ['the second of two hours', AUTUMN, 60, '2026-10-25T00:30:00Z', '02.00 vintertid'],
  ])('say the same time: %s', async (_, span, checkInMinutes, now, time) => {
    jest.useFakeTimers({
      now: new Date(now),
      doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'],
    });
    const safety = { ...demoPass().safety, checkInMode: 'BY_PHONE', checkInMinutes } as never;
    const pass = { ...demoPass(), ...span, state: 'ACTIVE', safety };
    await renderPage(
      <>
        <section aria-label="pass">
          <SafetyFacts pass={pass} />
        </section>
        <section aria-label="field">
          <NextCheckIn pass={pass as unknown as FieldScreenFragment} />
        </section>
      </>,
      { path: '/' },
    );
    const [all, next] = ['pass', 'field'].map(
      (name) => screen.getByRole('region', { name }).textContent ?? '',
    );
    expect(next).toContain(`Nästa avstämning ${time}, per telefon`);
    const times = /Avstämning sker per telefon med bakre stöd: [^.]*[^:]*?\d\d\.\d\d[^A-ZÅÄÖ]*/;
    const agreed = times.exec(all ?? '')?.[0].trim();
    expect(agreed).toContain(time);
    expect(next).toContain(agreed);
  });
});
