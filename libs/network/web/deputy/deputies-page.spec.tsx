import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor } from '@testing-library/react';
import DeputiesPage from './deputies-page.js';

const DEPUTY = {
  id: 'd1',
  functionTitle: 'Socialsekreterare 2',
  forRole: 'SOCIAL_MANAGER',
  from: '2022-05-18',
  to: '2022-05-31',
  state: 'IN_FORCE',
};
const person = (id: string, functionTitle: string, roles: readonly string[]) => ({
  id,
  functionTitle,
  roles,
  validTo: null,
});

function page(permissions: readonly string[], deputies: readonly object[] = [DEPUTY]) {
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <DeputiesPage />
    </ViewerProvider>,
    {
      path: '/stallforetradare',
      url: '/stallforetradare',
      answers: {
        Deputies: {
          deputies,
          people: {
            rows: [
              person('m2', 'Socialsekreterare 2', ['SOCIAL_WORKER']),
              person('m3', 'Enhetschef', ['SOCIAL_MANAGER']),
              person('m4', 'Registrator', ['REGISTRAR']),
            ],
          },
        },
        RegisterDeputy: { registerDeputy: [{ id: 'd2' }] },
        EndDeputy: { endDeputy: [{ id: 'd1' }] },
      },
    },
  );
}

describe('deputies', () => {
  it('are read by all at home, and kept by the administrator', async () => {
    await page([]);
    await screen.findByText('Gäller nu');
    await screen.findByText('Enhetschef');
    await screen.findByText(/Administratören hos er/);
    expect(screen.queryByRole('button', { name: /Avsluta nu/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Spara ställföreträdaren' })).toBeNull();
  });

  it('say what will be there', async () => {
    await page([], []);
    await screen.findByText(/Här visas den som får ge klartecken/);
  });

  it('are added from those who do the work and do not decide already', async () => {
    const { user, sent } = await page(['deputy:write']);
    await user.click(await screen.findByRole('button', { name: 'Spara ställföreträdaren' }));
    expect((await screen.findAllByText('Välj någon som arbetar med fältpassen.')).length).toBe(2);
    expect(screen.queryByRole('option', { name: 'Registrator' })).toBeNull();
    await user.selectOptions(screen.getByLabelText('Vem'), 'Socialsekreterare 2');
    await user.type(screen.getByLabelText('Till och med'), '2022-06-03');
    await user.click(screen.getByRole('button', { name: 'Spara ställföreträdaren' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'RegisterDeputy')).toMatchObject({
        variables: {
          input: {
            membershipId: 'm2',
            forRole: 'SOCIAL_MANAGER',
            from: '2022-05-20',
            to: '2022-06-03',
          },
        },
      }),
    );
  });

  it('are ended', async () => {
    const { user, sent } = await page(['deputy:write']);
    await user.click(
      await screen.findByRole('button', { name: 'Avsluta nu: Socialsekreterare 2' }),
    );
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'EndDeputy')).toMatchObject({
        variables: { input: { deputyId: 'd1' } },
      }),
    );
  });
});
