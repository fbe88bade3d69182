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

/** What is said of those who answer, in its order, and how many of them can be rung. */
function said(): string[] {
  const sentences = [...document.querySelectorAll('.help-card__who .help-card__say')];
  expect(document.querySelectorAll('.help-card__who .call-button')).toHaveLength(sentences.length);
  return sentences.map(({ textContent }) => textContent ?? '');
}

/** Who has the duty and does not answer now; there is nothing to press. */
function closedNow(): string[] {
  const list = screen.queryByRole('list', { name: 'Svarar inte nu' });
  if (!list) return [];
  expect(within(list).queryAllByRole('link')).toEqual([]);
  return within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent ?? '');
}

const POLICE = 'Polisen, inte akut svarar dygnet runt.';

describe('the card of a child says who answers here at this minute, and who does not', () => {
  it.each<[string, string, string, string[], string[]]>([
    [
      'a Friday at 06.17, when all of the social services are closed',
      ...(['2022-05-20', '06:17'] as const),
      [POLICE],
      ['Mottagningsenheten Lund öppnar 08.00.', 'Socialjouren Lund öppnar 16.30.'],
    ],
    [
      'by day',
      ...(['2022-05-20', '10:00'] as const),
      [
        'Mottagningsenheten Lund svarar nu, till 16.30.',
        'Om ingen svarar: Nationella stödtelefonen mot människohandel svarar nu, vardagar på kontorstid.',
      ],
      ['Socialjouren Lund öppnar 16.30.'],
    ],
    [
      'over midnight',
      ...(['2022-05-21', '01:59'] as const),
      ['Socialjouren Lund svarar nu, till 02.00.', `Om ingen svarar: ${POLICE}`],
      ['Mottagningsenheten Lund öppnar mån 08.00.'],
    ],
    [
      'on a red day',
      ...(['2022-05-26', '10:00'] as const),
      [POLICE],
      ['Socialjouren Lund öppnar 16.30.', 'Mottagningsenheten Lund öppnar fre 08.00.'],
    ],
    [
      'the night the clock goes forward',
      ...(['2022-03-27', '01:59'] as const),
      ['Socialjouren Lund svarar nu, till 03.00.', `Om ingen svarar: ${POLICE}`],
      ['Mottagningsenheten Lund öppnar mån 08.00.'],
    ],
  ])('%s', async (_, date, time, answers, closed) => {
    await card(<ChildCardPage />, atLocal(date, time));
    expect(said()).toEqual(answers);
    expect(closedNow()).toEqual(closed);
    expect(screen.queryByText(/svarar inte nu\. Är barnet i fara: ring 112/) !== null).toBe(
      answers[0] === POLICE,
    );
  });

  it('also of protection, and nobody who answers is called closed', async () => {
    await card(<ProtectionCardPage />, atLocal('2022-05-20', '06:17'));
    expect(said()).toEqual([POLICE]);
    expect(closedNow()).toHaveLength(2);
    screen.getByText('Socialtjänsten, som beslutar om skydd, svarar inte nu.');
  });

  it('says who answers before the number, and one number alone is filled', async () => {
    await card(<ChildCardPage />, atLocal('2022-05-21', '01:59'));
    const filled = document.querySelectorAll('.button--primary');
    expect([...filled].map(({ textContent }) => textContent)).toEqual(['Ring 040-628 04 11']);
    const sentence = screen.getByText('Socialjouren Lund svarar nu, till 02.00.');
    const before = sentence.compareDocumentPosition(filled[0] as Element);
    expect(before & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    // In danger of life nobody reads first: 112 stands above both.
    const danger = screen.getByRole('link', { name: /112/ });
    const above = danger.compareDocumentPosition(sentence);
    expect(above & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
});
