import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import type { PreventionPageQuery } from './prevention.generated.js';
import PreventionPage from './prevention-page.js';

const ready = (step: string) => ({ step, ready: true, missing: [] });
const SOC = { key: 'SOC-LUND', kind: 'SOCIAL_SERVICES', name: '', shortName: 'Soc' };

const demoMeeting = (more: Partial<PreventionPageQuery['prevention']> = {}) => ({
  ...{ id: 'm1', siteId: 'site-1', title: 'Vem ringer vem?', placeLabel: 'Stadshuset' },
  ...{ startsAt: '2022-05-20T11:00:00Z', endsAt: '2022-05-20T12:00:00Z' },
  ...{ classification: 'P1', lifecycle: 'FINALISED', aimTag: null, goal: null, owner: SOC },
  preventionDetails: {
    ...{ state: 'CONFIRMED', purpose: 'Veta vem man ringer', cancelReason: null },
    ...{ target: 'HOTEL_PROPERTY', channel: 'LECTURE', reachVersion: 0 },
    ...{
      reached: null as number | null,
      reachedHow: null as string | null,
      reachedMethod: null as string | null,
    },
  },
  ...{ participants: [], learnings: [], materials: [], nextSteps: [] },
  ...more,
});

function open(prevention: object, answers: Answers = {}) {
  const permissions = ['activity:plan', 'activity:read', 'learning:write'];
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <PreventionPage />
    </ViewerProvider>,
    {
      path: '/forebyggande/$id',
      url: '/forebyggande/m1',
      answers: {
        PreventionPage: { prevention },
        PartContacts: { contactFunctions: [] },
        ...answers,
      },
    },
  );
}

describe('Its page', () => {
  it('looks like one that does not exist when one may not see it', async () => {
    await open({}, { PreventionPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('has nothing to press but Fel innehåll for those who only read it', async () => {
    await open(demoMeeting());
    await screen.findByRole('heading', { level: 1, name: 'Vem ringer vem?' });
    const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons).toEqual(['Anmäl fel innehåll']);
    for (const text of [
      'Veta vem man ringer',
      'Hotell och fastigheter',
      'Föreläsning eller lektion',
    ]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
  });

  it('is called off with a reason', async () => {
    const { user, sent } = await open(demoMeeting({ nextSteps: [ready('cancel')] }), {
      CancelPrevention: { cancelPrevention: { id: 'm1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Ställ in aktiviteten' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'För få kan komma' }));
    await user.click(dialog.getByRole('button', { name: 'Ställ in aktiviteten' }));
    const { variables } = sent.find(({ name }) => name === 'CancelPrevention') ?? {};
    expect(variables?.input).toMatchObject({ preventionId: 'm1', reason: 'TOO_FEW' });
  });

  it('says how many it reached with the way it was counted, and keeps what is typed', async () => {
    const { user, sent } = await open(demoMeeting({ nextSteps: [ready('noteReach')] }), {
      NotePreventionReach: { notePreventionReach: { id: 'm1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Skriv hur många det nådde' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Antal' }), '34');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(
      await dialog.findAllByText('Skriv hur ni räknade, så att andra kan bedöma siffran.'),
    ).not.toEqual([]);
    expect(dialog.getByRole('textbox', { name: 'Antal' })).toHaveProperty('value', '34');
    await user.click(dialog.getByRole('radio', { name: 'Räknat' }));
    await user.type(dialog.getByRole('textbox', { name: 'Så räknade ni' }), 'Huvuden vid dörren');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find(({ name }) => name === 'NotePreventionReach') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ preventionId: 'm1', expectedVersion: 0, reached: 34 },
      ...{ reachedHow: 'COUNTED', reachedMethod: 'Huvuden vid dörren' },
    });
  });

  it('says what is missing, and folds the step', async () => {
    const missing = [{ code: 'NOT_BEGUN', field: null, who: null }];
    await open(demoMeeting({ nextSteps: [{ step: 'complete', ready: false, missing }] }));
    await screen.findByText('Sedan: markera som genomfört');
    expect(screen.queryByRole('button', { name: 'Markera som genomfört' })).toBeNull();
  });
});
