import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import EnteredFiguresPage from './entered-figures-page.js';

const said = (text: string) => ({ sv: text, en: text });
const waiting = {
  id: 'e1',
  version: 1,
  siteId: null,
  periodFrom: '2022-04-01',
  periodTo: '2022-09-30',
  document: 'Kvittenser',
  sourceOn: '2022-09-30',
  functionTitle: 'Enhetschef',
  state: 'ENTERED',
  enteredFunction: 'Socialsekreterare 1',
  decidedFunction: null,
  decidedAt: null,
  definition: { code: 'K15', name: said('Överlämningar') },
  amounts: [{ part: 'NGO_SUPPORT', value: 6, of: null, answers: null }],
  nextSteps: [{ step: 'approve', ready: true, missing: [] }],
};

function open(figures: readonly object[], answers: object = {}, url = '/uppfoljning/inmatade') {
  const permissions = ['enteredFigure:read', 'enteredFigure:enter'];
  const page = (
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <EnteredFiguresPage />
    </ViewerProvider>
  );
  return renderPage(page, {
    path: '/uppfoljning/inmatade',
    url,
    answers: { EnteredFiguresPage: { enteredFigures: figures }, ...answers },
  });
}

describe('figures entered by hand', () => {
  it('say why an approval was refused, and keep the figure', async () => {
    const { user } = await open([waiting], {
      ApproveEnteredFigure: () =>
        refuse({ code: 'LAST_DAY_CLOSED', params: { day: '2022-09-30' } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Godkänn siffran' }));
    expect(await screen.findByText(/var den 30 september 2022/)).toBeTruthy();
  });

  it('are empty with one sentence', async () => {
    await open([]);
    expect(
      await screen.findByText('Här visas siffror som din organisation har skrivit in.'),
    ).toBeTruthy();
  });

  it('show the number with its source, and are approved by a button', async () => {
    const { user, sent } = await open([waiting], {
      ApproveEnteredFigure: { approveEnteredFigure: { id: 'e1', version: 2 } },
    });
    expect(await screen.findByText('Frälsningsarmén')).toBeTruthy();
    expect(screen.getByText('Kvittenser, 2022-09-30, Enhetschef')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Godkänn siffran' }));
    expect(sent.find(({ name }) => name === 'ApproveEnteredFigure')).toMatchObject({
      variables: { input: { figureId: 'e1', expectedVersion: 1 } },
    });
  });

  it('are entered with the fields of the figure, and every fault at its field', async () => {
    const { user, sent } = await open(
      [],
      {
        EnterFigure: { enterFigure: { id: 'e2' } },
      },
      '/uppfoljning/inmatade?siffra=ny',
    );
    await user.selectOptions(await screen.findByLabelText('Siffra'), 'K22');
    await user.click(screen.getByRole('button', { name: 'Spara siffran' }));
    expect((await screen.findAllByText(/Skriv källan/)).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText('Antal'), '20');
    await user.type(screen.getByLabelText('Av hur många'), '26');
    await user.type(screen.getByLabelText(/^Källa$/), 'Utbildningslista');
    await user.type(screen.getByLabelText('Källans datum'), '2022-06-03');
    await user.type(screen.getByLabelText('Funktion som svarar för den'), 'Enhetschef');
    await user.click(screen.getByRole('button', { name: 'Spara siffran' }));
    await screen.findByText('Här visas siffror som din organisation har skrivit in.');
    expect(sent.find(({ name }) => name === 'EnterFigure')).toMatchObject({
      variables: {
        input: {
          code: 'K22',
          siteId: null,
          amounts: [{ part: null, value: 20, of: 26, answers: null }],
          document: 'Utbildningslista',
          sourceOn: '2022-06-03',
        },
      },
    });
  });
});
