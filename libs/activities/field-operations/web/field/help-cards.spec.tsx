import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { callSheet, sheetFunction, weekly } from '@stad/network/web/testing.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import ChildCardPage from './child-card-page.js';
import ProtectionCardPage from './protection-card-page.js';

afterEach((): void => {
  jest.useRealTimers();
});

const OFFICE = { ...weekly([1, 2, 3, 4, 5], '08:00', '16:30'), redDays: 'CLOSED', eves: 'CLOSED' };
const reception = sheetFunction({
  ...{ id: 'reception', label: 'Mottagningsenheten Lund', kind: 'RECEPTION' },
  ...{ phone: '040-628 04 10', hours: [OFFICE] },
});
const onCall = sheetFunction({
  id: 'on-call',
  hours: [weekly([1, 2, 3, 4, 5, 6, 7], '16:30', '02:00')],
});
const LUND = [reception, onCall];

async function card(page: React.ReactElement, at: Date, functions: readonly object[] = LUND) {
  jest.useFakeTimers({ now: at, doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'] });
  const sheet = callSheet(functions, {
    at: at.toISOString(),
    holidays: [{ date: '2022-05-26', kind: 'RED' }],
  });
  await renderPage(<ViewerProvider viewer={null}>{page}</ViewerProvider>, {
    path: '/falt/barn',
    url: '/falt/barn?plats=lund',
    answers: { CallSheet: sheet },
  });
  await screen.findByText(/, i Lund$/);
}

/** Who stands in a list of the card, each with what is said of it now. */
function listed(name: string): string[] {
  const list = screen.queryByRole('list', { name });
  if (!list) return [];
  return within(list)
    .getAllByRole('listitem')
    .map((row) => {
      const text = (part: string) => row.querySelector(part)?.textContent ?? '';
      const state = row.querySelector('.call-row__state > span')?.textContent ?? '';
      return `${text('.call-row__label')}: ${state}`;
    });
}

const POLICE = 'Polisen, inte akut: Svarar dygnet runt';

describe('the card of a child says who answers here at this minute, and who does not', () => {
  it.each<[string, string, string, string[], string[]]>([
    [
      'a Friday at 06.17, when all of the social services are closed',
      ...(['2022-05-20', '06:17'] as const),
      [POLICE],
      [
        'Mottagningsenheten Lund: Stängt nu, öppnar 08.00',
        'Socialjouren Lund: Stängt nu, öppnar 16.30',
      ],
    ],
    [
      'by day',
      ...(['2022-05-20', '10:00'] as const),
      [
        'Mottagningsenheten Lund: Svarar nu, till 16.30',
        'Nationella stödtelefonen mot människohandel: Svarar nu, vardagar på kontorstid',
      ],
      ['Socialjouren Lund: Stängt nu, öppnar 16.30'],
    ],
    [
      'over midnight',
      ...(['2022-05-21', '01:59'] as const),
      ['Socialjouren Lund: Svarar nu, till 02.00', POLICE],
      ['Mottagningsenheten Lund: Stängt nu, öppnar mån 08.00'],
    ],
    [
      'on a red day',
      ...(['2022-05-26', '10:00'] as const),
      [POLICE],
      [
        'Socialjouren Lund: Stängt nu, öppnar 16.30',
        'Mottagningsenheten Lund: Stängt nu, öppnar fre 08.00',
      ],
    ],
    [
      'the night the clock goes forward',
      ...(['2022-03-27', '01:59'] as const),
      ['Socialjouren Lund: Svarar nu, till 03.00', POLICE],
      ['Mottagningsenheten Lund: Stängt nu, öppnar mån 08.00'],
    ],
  ])('%s', async (_, date, time, answers, closed) => {
    await card(<ChildCardPage />, atLocal(date, time));
    expect(listed('Svarar nu')).toEqual(answers);
    expect(listed('Svarar inte nu')).toEqual(closed);
    expect(screen.queryByText(/svarar inte nu\. Är barnet i fara: ring 112/) !== null).toBe(
      answers[0] === POLICE,
    );
  });

  it('also of protection, and nobody who answers is called closed', async () => {
    await card(<ProtectionCardPage />, atLocal('2022-05-20', '06:17'));
    expect(listed('Svarar nu')).toEqual([POLICE]);
    expect(listed('Svarar inte nu')).toHaveLength(2);
    screen.getByText('Socialtjänsten, som beslutar om skydd, svarar inte nu.');
  });
});
