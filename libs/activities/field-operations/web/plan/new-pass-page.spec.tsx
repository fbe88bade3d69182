import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor } from '@testing-library/react';
import NewPassPage from './new-pass-page.js';

const CENTRUM = {
  id: 'area-1',
  code: 'LU-INRE',
  name: 'Centrum',
  kind: 'DISTRICT',
  areaGroup: 'INNER',
};

const former = {
  activities: {
    rows: [
      {
        __typename: 'FieldPass',
        id: 'pass-0',
        startsAt: '2022-05-13T17:00:00Z',
        endsAt: '2022-05-13T22:00:00Z',
        areas: [CENTRUM],
      },
    ],
  },
};

const open = (search: string, answers: Answers = {}) =>
  renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <NewPassPage />
    </ViewerProvider>,
    {
      path: '/faltpass/nytt',
      url: `/faltpass/nytt${search}`,
      answers: {
        PlanAreas: { areas: [CENTRUM] },
        CalendarDays: { viewer: { thisYear: [], nextYear: [] } },
        FormerPasses: former,
        ...answers,
      },
    },
  );

const line = () => screen.findByLabelText<HTMLInputElement>('Planera fältpass på en rad');

describe('a new pass from a cell of the week', () => {
  it('has the day, the hours and the area of the last pass of the own agency, ready to be planned', async () => {
    const { user, sent } = await open('?dag=2022-05-27&del=evening', {
      PlanFieldPass: { planFieldPass: { id: 'pass-1' } },
    });
    expect((await line()).value).toBe('2022-05-27 19.00–00.00 Centrum');
    await screen.findByText(/^Fredag 27 maj 2022, v. 21, 19.00.*Centrum, gata\.$/);
    await user.click(screen.getByRole('button', { name: 'Planera' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'PlanFieldPass')?.variables).toMatchObject({
        input: {
          startsAt: '2022-05-27T17:00:00.000Z',
          endsAt: '2022-05-27T22:00:00.000Z',
          areaIds: ['area-1'],
        },
      }),
    );
    const asked = sent.find(({ name }) => name === 'FormerPasses')?.variables;
    expect(asked).toMatchObject({ input: { agencyId: demoViewer().agency.id } });
  });

  it('has usual hours where nobody has been out, or where that cannot be read', async () => {
    await open('?dag=2022-05-27&del=evening', {
      FormerPasses: () => refuse({ code: 'NOT_AVAILABLE' }),
    });
    expect((await line()).value).toBe('2022-05-27 20.00–01.00 ');
  });

  it('begins empty for a day that is past, and asks for no passes without a day', async () => {
    await open('?dag=2022-05-10&del=evening');
    expect((await line()).value).toBe('');
    const { sent } = await open('');
    expect(sent.some(({ name }) => name === 'FormerPasses')).toBe(false);
  });
});
