import { expect, it } from '@jest/globals';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import { demoPass } from '../testing.js';
import { PhoneTimes } from './phone-times.js';

const { safety } = demoPass();

it.each([
  [
    'an evening',
    '2022-05-20T18:00:00Z',
    '2022-05-20T23:00:00Z',
    45,
    'Avstämning sker per telefon med bakre stöd: 20.45, 21.30, 22.15, 23.00, 23.45, 00.30.',
  ],
  [
    'the night autumn repeats an hour',
    '2026-10-24T22:00:00Z',
    '2026-10-25T02:00:00Z',
    60,
    'Avstämning sker per telefon med bakre stöd: 01.00, 02.00 sommartid, 02.00 vintertid, 03.00.',
  ],
  [
    'no interval chosen',
    '2022-05-20T18:00:00Z',
    '2022-05-20T23:00:00Z',
    null,
    'Avstämning sker per telefon med bakre stöd. Välj hur ofta, så står tiderna här.',
  ],
])(
  'tells the times of check-in by phone: %s',
  async (_, startsAt, endsAt, checkInMinutes, said) => {
    const pass = { startsAt, endsAt, safety: { ...safety, checkInMinutes } };
    await renderPage(<PhoneTimes pass={pass} />, { path: '/' });
    await screen.findByText(said);
    expect(screen.queryByRole('button')).toBeNull();
  },
);
