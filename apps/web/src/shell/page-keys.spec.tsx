import { beforeEach, describe, expect, it } from '@jest/globals';
import PassPage from '@stad/activities/field-operations/web/pass/pass-page.js';
import { demoPass } from '@stad/activities/field-operations/web/testing.js';
import PeoplePage from '@stad/identity/web/people-page.js';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Answers } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import ReportPage from '@stad/reports/web/report-page.js';
import { aReport, aSection } from '@stad/reports/web/testing/answers.js';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { AppearanceProvider } from '../appearance.js';
import { Keyboard } from './keyboard.js';

/** What E and the full stop do on the pages of the portal (pages.md 2.4); each only says what edits it. */
const open = (
  page: ReactNode,
  at: { path: string; url?: string; answers: Answers },
  permissions: readonly string[] = [],
) =>
  renderPage(
    <AppearanceProvider>
      <ViewerProvider viewer={demoViewer({ permissions: [...permissions] })}>
        {page}
        <Keyboard />
      </ViewerProvider>
    </AppearanceProvider>,
    at,
  );

const pass = (more: Parameters<typeof demoPass>[0] = {}) => ({
  path: '/faltpass/$id',
  url: '/faltpass/FP-2022-003',
  answers: {
    FieldPassPage: { fieldPass: demoPass(more) },
    PlanAreas: { areas: demoPass().areas },
    CrewProposal: { crewProposal: { size: 2, agencies: [], proposed: [], passedOver: [] } },
    PlanClashes: { planClashes: [] },
  },
});

beforeEach(() => localStorage.clear());

describe('E', () => {
  it('does nothing on the page of a pass that one may not change, and is not in the list', async () => {
    const { user } = await open(<PassPage />, pass({ nextSteps: [] }));
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('e');
    expect(screen.queryByLabelText('Syfte')).toBeNull();
    await user.keyboard('?');
    const list = within(await screen.findByRole('dialog', { name: 'Kortkommandon här' }));
    expect(list.queryByText('På den här sidan')).toBeNull();
  });

  it('changes when and where of a pass, and the list says so', async () => {
    const { user } = await open(<PassPage />, pass());
    await screen.findByRole('button', { name: 'Ändra när och var' });
    await user.keyboard('?');
    const list = within(await screen.findByRole('dialog', { name: 'Kortkommandon här' }));
    list.getByText('Ändra när och var');
    await user.keyboard('{Escape}e');
    await screen.findByLabelText('Syfte');
  });

  it('leads to the first part of a draft, whose form is open already', async () => {
    const { progress } = demoPass();
    const draft = { state: 'PLANNING', number: null, progress: { ...progress, sentAt: null } };
    const { user } = await open(<PassPage />, pass(draft));
    const aim = await screen.findByLabelText('Syfte');
    await user.keyboard('e');
    const part = aim.closest('.card');
    await waitFor(() => expect(part?.contains(document.activeElement)).toBe(true));
    expect(document.activeElement?.matches('input, select, textarea')).toBe(true);
  });

  it('leads to the text of the section of a report', async () => {
    const { user } = await open(
      <ReportPage />,
      {
        path: '/rapporter/$number',
        url: '/rapporter/LR-2022-01',
        answers: { ReportPage: { progressReport: aReport({ sections: [aSection()] }) } },
      },
      ['report:read', 'report:write'],
    );
    const text = await screen.findByRole('textbox', { name: 'Text' });
    await user.keyboard('e');
    expect(document.activeElement).toBe(text);
    expect(text.textContent).not.toContain('e');
  });
});

describe('the full stop', () => {
  const people = {
    path: '/admin',
    answers: {
      People: {
        people: {
          total: 1,
          rows: [
            {
              id: 'm1',
              functionTitle: 'Socialsekreterare 1',
              unitName: 'Mottagningsenheten',
              roles: ['SOCIAL_WORKER'],
              validFrom: '2022-01-01',
              validTo: null,
              version: 1,
              competenceVersion: 4,
              languages: ['en'],
              qualifications: [],
            },
          ],
        },
      },
    },
  };
  const first = () => screen.findByRole('button', { name: 'Ändra Socialsekreterare 1' });

  it('opens nothing where no row is in focus', async () => {
    const { user } = await open(<PeoplePage />, people, ['people:change']);
    await first();
    await user.keyboard('.');
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('opens the menu of the row; Esc gives the focus back, Enter does what is chosen', async () => {
    const { user } = await open(<PeoplePage />, people, ['people:change']);
    const change = await first();
    act(() => change.focus());
    await user.keyboard('.');
    const menu = () => screen.findByRole('menu', { name: 'Det här kan du göra med raden' });
    expect(
      within(await menu())
        .getAllByRole('menuitem')
        .map((one) => one.textContent),
    ).toEqual(['Ändra Socialsekreterare 1', 'Ändra utbildning och språk för Socialsekreterare 1']);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(change));
    await user.keyboard('.');
    await menu();
    await user.keyboard('{ArrowDown}{Enter}');
    await screen.findByRole('dialog', { name: /tbildning/ });
    expect(screen.queryByRole('menu')).toBeNull();
  });
});
