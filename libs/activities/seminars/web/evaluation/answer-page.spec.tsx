import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { act, screen, within } from '@testing-library/react';
import AnswerPage from './answer-page.js';

const ASKED = {
  ...{ title: 'Frukostseminarium', startsAt: '2022-08-19T06:30:00Z', kind: 'BEFORE' },
  ...{ organiserName: 'Frälsningsarmén', state: 'OPEN', asksMore: null },
};
const FORM = { EvaluationForm: { evaluationForm: ASKED } };
const TOKEN = 'link-of-a-letter';

function open(answers: Answers = FORM) {
  location.hash = `#${TOKEN}`;
  return renderPage(<AnswerPage />, { path: '/utvardering', url: '/utvardering', answers });
}
beforeEach(() => sessionStorage.clear());
afterEach(() => {
  location.hash = '';
});

type User = Awaited<ReturnType<typeof open>>['user'];
const groups = () => screen.getAllByRole('radiogroup');
const choose = (user: User, group: HTMLElement, name: string) =>
  user.click(within(group).getByLabelText(name));

async function fill(user: User) {
  await screen.findByRole('heading', { name: 'Frukostseminarium' });
  for (const group of groups()) await choose(user, group, 'Stämmer bra');
}

describe('The page of a link', () => {
  it('is asked and answered as a visitor, and sends the ten in their order', async () => {
    const { user, sent } = await open({
      ...FORM,
      AnswerEvaluation: { answerEvaluation: { ...ASKED, state: 'USED' } },
    });
    const seen: (string | undefined)[] = [];
    const network = globalThis.fetch;
    globalThis.fetch = (url, init) => {
      seen.push(init?.credentials);
      return network(url, init);
    };
    await fill(user);
    expect(groups()).toHaveLength(10);
    await choose(user, groups()[9] as HTMLElement, 'Stämmer inte alls');
    await user.type(screen.getByRole('textbox'), 'Mer om natten');
    await user.click(screen.getByRole('button', { name: 'Lämna svaret' }));
    await screen.findByText('Tack, ditt svar är lämnat');
    expect(sent.at(-1)?.variables).toEqual({
      input: {
        token: TOKEN,
        values: [4, 4, 4, 4, 4, 4, 4, 4, 4, 1],
        more: null,
        text: 'Mer om natten',
      },
    });
    expect(seen).toEqual(['omit']);
    expect(sessionStorage).toHaveLength(0);
  });

  it('says which statement is left, and sends nothing', async () => {
    const { user, sent } = await open();
    await screen.findByRole('heading', { name: 'Frukostseminarium' });
    for (const group of groups().slice(1)) await choose(user, group, 'Stämmer bra');
    expect(screen.getByText('9 av 10 besvarade')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lämna svaret' }));
    expect((await screen.findAllByText('Välj en siffra från 1 till 5.')).length).toBeGreaterThan(0);
    expect(sent.map(({ name }) => name)).not.toContain('AnswerEvaluation');
  });

  it('waits without a network, says so, and sends when there is one', async () => {
    const { user, sent } = await open({
      ...FORM,
      AnswerEvaluation: { answerEvaluation: { ...ASKED, state: 'USED' } },
    });
    await fill(user);
    const online = (is: boolean) =>
      Object.defineProperty(navigator, 'onLine', { value: is, configurable: true });
    online(false);
    await user.click(screen.getByRole('button', { name: 'Lämna svaret' }));
    await screen.findByText('Svaret är inte skickat än');
    expect(sent.map(({ name }) => name)).not.toContain('AnswerEvaluation');
    online(true);
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    await screen.findByText('Tack, ditt svar är lämnat');
    expect(sent.filter(({ name }) => name === 'AnswerEvaluation')).toHaveLength(1);
  });

  it('keeps what is chosen when the page is loaded again', async () => {
    const first = await open();
    await fill(first.user);
    first.unmount();
    await open();
    await screen.findByRole('heading', { name: 'Frukostseminarium' });
    expect(screen.getByText('10 av 10 besvarade')).toBeTruthy();
  });

  it('asks beside the ten where the round does: yes or no after three months', async () => {
    const asked = { ...ASKED, kind: 'THREE_MONTHS', asksMore: 'USED' };
    const { user } = await open({ EvaluationForm: { evaluationForm: asked } });
    await screen.findByRole('heading', { name: 'Frukostseminarium' });
    const last = groups()[10] as HTMLElement;
    await choose(user, last, 'Ja');
    expect(within(last).getAllByRole('radio')).toHaveLength(2);
  });

  it('is easy to read when asked to', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Lätt svenska' }));
    expect(screen.getByText('3. Jag vet vem jag ska ringa.')).toBeTruthy();
  });

  it.each([
    ['USED', 'Länken är redan använd'],
    ['CLOSED', 'Det går inte längre att svara'],
  ])('%s: %s', async (state, told) => {
    await open({ EvaluationForm: { evaluationForm: { ...ASKED, state } } });
    await screen.findByText(told);
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });

  it('of no round: says so', async () => {
    await open({ EvaluationForm: () => refuse({ code: 'NOT_AVAILABLE' }) });
    await screen.findByRole('heading', { name: 'Länken fungerar inte' });
  });
});
