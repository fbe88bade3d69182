import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor } from '@testing-library/react';
import type { Pass } from '../pass/pass.js';
import PassPage from '../pass/pass-page.js';
import { demoPass, POL, SOC, step } from '../testing.js';
import ChecklistsPage from './checklists-page.js';

const point = (id: string, text: string, more: Partial<Pass['checklist'][number]> = {}) => ({
  id,
  text,
  source: 'TEMPLATE',
  agency: SOC,
  tickedAt: null,
  tickedByTitle: null,
  removable: true,
  ...more,
});
const POINTS = [
  point('1', 'Telefoner laddade', {
    tickedAt: '2022-05-20T13:10:00Z',
    tickedByTitle: 'Socialsekreterare 2',
  }),
  point('2', 'Kort med'),
  point('3', 'Två telefoner', { source: 'GO_AHEAD', agency: POL, removable: false }),
];

function passPage(more: Partial<Pass>) {
  return renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <PassPage />
    </ViewerProvider>,
    {
      path: '/faltpass/$id',
      url: '/faltpass/FP-2022-003',
      answers: {
        FieldPassPage: { fieldPass: demoPass(more) },
        PlanAreas: { areas: demoPass().areas },
        TickChecklistPoint: { tickChecklistPoint: { id: 'pass-1' } },
        AddChecklistPoint: { addChecklistPoint: { id: 'pass-1' } },
        RemoveChecklistPoint: { removeChecklistPoint: { id: 'pass-1' } },
      },
    },
  );
}

describe('the checklist of a pass', () => {
  it('is read and not ticked by somebody who does not plan', async () => {
    await passPage({ checklist: POINTS, nextSteps: [] });
    await screen.findByRole('heading', { name: 'Checklista, 1 av 3 avbockade' });
    expect(screen.queryByRole('checkbox', { name: /Kort med/ })).toBeNull();
    await screen.findByText(/Avbockad kl. 15.10 av Socialsekreterare 2/);
    await screen.findByText('Villkor från Polisen Lund');
  });

  it('is not there for a partner when nothing is in it', async () => {
    await passPage({ checklist: [], nextSteps: [step('answer')] });
    await screen.findByRole('heading', { name: /Klart för start/ });
    expect(screen.queryByRole('heading', { name: /Checklista/ })).toBeNull();
  });

  it('a partner ticks and takes nothing away', async () => {
    const { user, sent } = await passPage({
      checklist: POINTS.map((one) => ({ ...one, removable: false })),
      nextSteps: [step('answer')],
    });
    await user.click(await screen.findByRole('checkbox', { name: /Kort med/ }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'TickChecklistPoint')).toMatchObject({
        variables: { input: { passId: 'pass-1', pointId: '2', ticked: true } },
      }),
    );
    expect(screen.queryByRole('button', { name: 'Ta bort Kort med' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Ändra listan' })).toBeNull();
  });

  it('the owner unticks, takes away and adds', async () => {
    const { user, sent } = await passPage({ checklist: POINTS });
    await user.click(await screen.findByRole('checkbox', { name: /Telefoner laddade/ }));
    // Beside what one ticks nothing takes it away.
    expect(screen.queryByRole('button', { name: 'Ta bort Kort med' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ändra listan' }));
    await user.click(screen.getByRole('button', { name: 'Ta bort Kort med' }));
    await user.click(screen.getByRole('button', { name: 'Lägg till' }));
    expect((await screen.findAllByText('Skriv punkten.')).length).toBe(2);
    await user.type(screen.getByLabelText('Punkt för det här passet'), 'Bilen är bokad');
    await user.click(screen.getByRole('button', { name: 'Lägg till' }));
    await waitFor(() =>
      expect(
        sent.flatMap(({ name, variables }) =>
          name.endsWith('ChecklistPoint') ? [[name, (variables as { input: object }).input]] : [],
        ),
      ).toMatchObject([
        ['TickChecklistPoint', { pointId: '1', ticked: false }],
        ['RemoveChecklistPoint', { pointId: '2' }],
        ['AddChecklistPoint', { text: 'Bilen är bokad' }],
      ]),
    );
  });
});

function listsPage(permissions: readonly string[]) {
  return renderPage(
    <ViewerProvider viewer={{ ...demoViewer(), permissions: [...permissions] }}>
      <ChecklistsPage />
    </ViewerProvider>,
    {
      path: '/checklistor',
      url: '/checklistor',
      answers: {
        ChecklistTemplates: {
          checklistTemplates: [
            { type: 'STREET', points: ['Telefoner laddade', 'Kort med'], version: 2 },
            { type: 'DIGITAL', points: [], version: null },
          ],
        },
        SaveChecklistTemplate: { saveChecklistTemplate: [{ type: 'STREET', version: 3 }] },
      },
    },
  );
}

describe('the checklists of an agency', () => {
  it('are read by those who do not keep them', async () => {
    await listsPage([]);
    await screen.findByText('Kort med');
    await screen.findByText('Chefen eller administratören hos er ändrar listorna.');
    expect(screen.queryByRole('button', { name: 'Spara checklistan' })).toBeNull();
  });

  it('stop a person’s number, with no reason to choose', async () => {
    const { user } = await listsPage(['checklist:write']);
    const field = await screen.findByLabelText(/Punkter, en på varje rad/);
    await user.clear(field);
    await user.type(field, 'Ring 070-174 06 05');
    await screen.findByText(/En lista som återkommer kan inte innehålla det/);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('are saved a point a line', async () => {
    const { user, sent } = await listsPage(['checklist:write']);
    const field = await screen.findByLabelText(/Punkter, en på varje rad/);
    await user.type(field, '\nKodord bestämt');
    await user.click(screen.getByRole('button', { name: 'Spara checklistan' }));
    await screen.findByText('Sparad. Nya pass av typen gata får 3 punkter.');
    expect(sent.find(({ name }) => name === 'SaveChecklistTemplate')).toMatchObject({
      variables: {
        input: {
          type: 'STREET',
          points: ['Telefoner laddade', 'Kort med', 'Kodord bestämt'],
          expectedVersion: 2,
        },
      },
    });
  });

  it('are saved once more from the same page, over what one saved oneself', async () => {
    let street = { type: 'STREET', points: ['Kort med'], version: 2 };
    const { user, sent } = await renderPage(
      <ViewerProvider viewer={demoViewer({ permissions: ['checklist:write'] })}>
        <ChecklistsPage />
      </ViewerProvider>,
      {
        path: '/checklistor',
        url: '/checklistor',
        answers: {
          ChecklistTemplates: () => ({ checklistTemplates: [street] }),
          SaveChecklistTemplate: ({ input }) => {
            const { points, expectedVersion } = input as typeof street & {
              expectedVersion: number;
            };
            if (expectedVersion !== street.version) return refuse({ code: 'CONFLICT' });
            street = { ...street, points, version: street.version + 1 };
            return { saveChecklistTemplate: [street] };
          },
        },
      },
    );
    const field = await screen.findByLabelText(/Punkter, en på varje rad/);
    await user.type(field, '\nKodord bestämt');
    await user.click(screen.getByRole('button', { name: 'Spara checklistan' }));
    await screen.findByText(/får 2 punkter/);
    await user.type(field, '\nBilen bokad');
    // What is typed since is not saved, and nothing says that it is.
    expect(screen.queryByText(/får 2 punkter/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Spara checklistan' }));
    await screen.findByText(/får 3 punkter/);
    expect(screen.queryByRole('alert')).toBeNull();
    const saves = sent.filter(({ name }) => name === 'SaveChecklistTemplate');
    expect(saves.map(({ variables }) => variables['input'])).toMatchObject([
      { expectedVersion: 2 },
      { expectedVersion: 3 },
    ]);
  });
});
