import { describe, expect, it } from '@jest/globals';
import type { Answers } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { expectTakenBack } from '@stad/platform/web/testing/taken-back.js';
import { screen, within } from '@testing-library/react';
import { EvaluationRounds } from './rounds.js';

const ROUND = {
  ...{ id: 'r1', kind: 'BEFORE', isOpen: false, closesAt: '2022-08-19T06:30:00Z', letters: 36 },
  ...{ answers: 30, mean: 4.6, means: [4.6, 4, 5, 4.6, 4.6, 4.6, 4.6, 4.6, 4.6, 4.8] },
  ...{ asksMore: null, more: null, mayClose: false, quotes: [] },
};
const OPEN = { ...ROUND, isOpen: true, answers: 0, means: [], mean: null, mayClose: true };

const show = (
  rounds: readonly object[],
  steps: readonly string[] = [],
  answers: Answers = {},
  before = 24,
) =>
  renderPage(
    <EvaluationRounds
      seminar={
        {
          id: 's1',
          evaluationReach: { before, after: 0 },
          evaluationRounds: rounds,
          nextSteps: steps.map((step) => ({ step })),
        } as never
      }
    />,
    { answers },
  );
const done = (field: string) => ({
  [field]: { id: 's1', evaluationRounds: [], nextSteps: [] },
});

describe('The rounds of a seminar', () => {
  it('tell no number while fewer than ten have answered, nor of fewer than five', async () => {
    await show([OPEN]);
    expect(screen.getByText(/36 har fått länken\. Svaren visas först när tio/)).toBeTruthy();
    await show([{ ...OPEN, isOpen: false, mayClose: false }]);
    expect(screen.getByText(/Färre än fem svarade/)).toBeTruthy();
  });

  it('show each mean with its n, beside each other, and that they are not the same people', async () => {
    const after = { ...ROUND, id: 'r2', kind: 'AFTER', answers: 28, mean: 6.9 };
    await show([ROUND, after]);
    expect(screen.getByText('30 svar av 36 som fick länken (83 %)')).toBeTruthy();
    expect(
      screen.getByText(/Före: 30 svar · Efter: 28 svar\. Det är inte samma personer/),
    ).toBeTruthy();
    const all = screen.getByText('Alla tio tillsammans').parentElement as HTMLElement;
    expect(within(all).getByText('4,6')).toBeTruthy();
    expect(within(all).getByText('6,9')).toBeTruthy();
    expect(within(all).getByRole('img', { name: /Efter: 6,9 av 10/ })).toBeTruthy();
  });

  it('close for good, after a question', async () => {
    const { user, sent } = await show([OPEN], [], {
      CloseEvaluationRound: done('closeEvaluationRound'),
    });
    await user.click(screen.getByRole('button', { name: 'Stäng frågorna före' }));
    const dialog = await screen.findByRole('dialog', { name: 'Stäng frågorna före' });
    expect(sent).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Stäng frågorna' }));
    expect(sent[0]?.variables).toMatchObject({ input: { seminarId: 's1', roundId: 'r1' } });
  });

  it.each([
    [24, 'Går till 24 mottagare: de anmälda'],
    [1, 'Går till en mottagare: de anmälda'],
  ])('ask %i only after ten seconds, and nobody when it is taken back', async (before, to) => {
    const answers = { OpenEvaluationRound: done('openEvaluationRound') };
    const page = await show([], ['askBefore'], answers, before);
    const button = 'Fråga före seminariet';
    await expectTakenBack(page, { button, mutation: 'OpenEvaluationRound', to });
    expect(page.sent[0]?.variables).toMatchObject({ input: { seminarId: 's1', kind: 'BEFORE' } });
  });

  it('ask nobody where nobody would get the letter, and say so', async () => {
    await show([], ['askBefore', 'askAfter'], {}, 0);
    expect(screen.getAllByText(/^Ingen får brevet: ingen med en adress har en plats/)).toHaveLength(
      2,
    );
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('let the organiser read words before they are shown', async () => {
    const quotes = [
      { id: 'q1', text: 'Mer om natten', state: 'WAITING' },
      { id: 'q2', text: 'Bra', state: 'SHOWN' },
    ];
    const { user, sent } = await show([{ ...ROUND, quotes }], [], {
      ReviewQuote: done('reviewQuote'),
    });
    await user.click(screen.getByRole('button', { name: 'Visa för alla: Mer om natten' }));
    expect(sent[0]?.variables).toMatchObject({ input: { quoteId: 'q1', isShown: true } });
    expect(screen.queryByRole('button', { name: /: Bra$/ })).toBeNull();
  });
});
