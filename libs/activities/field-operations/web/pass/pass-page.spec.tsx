import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { act, screen, waitFor, within } from '@testing-library/react';
import { demoPass, POL, SOC, step } from '../testing.js';
import type { Pass } from './pass.js';
import PassPage from './pass-page.js';

async function page(pass: Pass | (() => object), answers: Answers = {}) {
  return renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <PassPage />
    </ViewerProvider>,
    {
      path: '/faltpass/$id',
      url: '/faltpass/FP-2022-003',
      answers: {
        FieldPassPage: typeof pass === 'function' ? pass : { fieldPass: pass },
        PlanAreas: { areas: demoPass().areas },
        ...answers,
      },
    },
  );
}

describe('the page of a pass', () => {
  it('looks like any other that one may not open', async () => {
    await page(() => refuse({ code: 'NOT_AVAILABLE' }));
    await screen.findByRole('heading', { name: 'Sidan kan inte visas' });
  });

  it('asks by number in the programme, and its title says the number alone', async () => {
    const { sent } = await page(demoPass());
    await screen.findByRole('heading', { level: 1, name: 'Fältpass FP-2022-003' });
    expect(document.title).toBe('Fältpass FP-2022-003 – Stad till Stad');
    expect(sent[0]?.variables).toEqual({
      input: { number: 'FP-2022-003', programmeId: 'programme-1' },
    });
  });

  it('folds a step that waits, and says for what, whom and how', async () => {
    const missing = [{ code: 'GO_AHEAD_MISSING', field: null, who: 'Frälsningsarmén' }];
    const night = { code: 'NOT_TONIGHT', field: null, who: null };
    await page(
      demoPass({ nextSteps: [step('start', false, [...missing, night]), step('close', false)] }),
    );
    await screen.findByText('Sedan: starta passet och avsluta passet');
    screen.getByText('Frälsningsarmén har inte gett klartecken.');
    screen.getByText('Går att göra fre 20 maj');
    expect(screen.queryByRole('button', { name: 'Starta passet' })).toBeNull();
  });

  it('says with whom the plan is shared before it is sent', async () => {
    const draft = demoPass({
      state: 'PLANNING',
      number: null,
      agencies: [SOC, POL, { ...POL, id: 'agency-3', shortName: 'Frälsningsarmén' }],
      nextSteps: [step('send')],
    });
    const { user, sent } = await page(draft, {
      SendPlan: { sendPlan: { id: 'pass-1', number: 'FP-2022-004' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Skicka planen' }));
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByText(
      'Polisen Lund och Frälsningsarmén kan läsa planen när du har skickat den.',
    );
    within(dialog).getByText(/allmän handling/);
    expect(sent.some((one) => one.name === 'SendPlan')).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: 'Skicka planen' }));
    // Ten seconds to take it back; the step stands as taken meanwhile.
    expect(sent.some((one) => one.name === 'SendPlan')).toBe(false);
    await screen.findByText('väntar tio sekunder, går att ångra');
    await act(() => heldActs.now('send pass-1'));
    expect(sent.some((one) => one.name === 'SendPlan')).toBe(true);
    expect(heldActs.current().at(-1)?.act.done).toBe(
      'Polisen Lund och Frälsningsarmén kan nu läsa planen',
    );
  });

  it('refuses a check with an open question and names the question', async () => {
    const { user } = await page(demoPass({ nextSteps: [step('answerCheck')] }));
    await user.click(await screen.findByRole('button', { name: 'Kolla inför passet' }));
    await user.click(await screen.findByRole('button', { name: 'Spara svaren' }));
    expect(await screen.findAllByText('Svara ja eller nej: Nytt i hotbilden?')).toHaveLength(2);
  });

  it('shows both answers of a check that a colleague saved meanwhile, and saves over theirs by choice', async () => {
    const answers = {
      ...{ newThreat: false, newPlaceOrTask: false, newOrAlone: false },
      ...{ supportAbsent: false, policeAbsent: false },
    };
    let ownCheck: Pass['ownCheck'] = null;
    const now = () => demoPass({ nextSteps: [step('answerCheck')], ownCheck });
    const { user, sent } = await page(() => ({ fieldPass: now() }), {
      SavePassCheck: ({ input }) => {
        if ((input as { expectedVersion: number | null }).expectedVersion === 4) {
          return { savePassCheck: now() };
        }
        const who = { at: '2022-05-20T15:00:00Z', byTitle: 'Socialsekreterare 2' };
        ownCheck = { ...who, ...answers, newThreat: true, version: 4 };
        return refuse({ code: 'CONFLICT' });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Kolla inför passet' }));
    for (const no of screen.getAllByRole('radio', { name: 'Nej' })) await user.click(no);
    await user.click(screen.getByRole('button', { name: 'Spara svaren' }));
    const both = within(await screen.findByRole('alert'));
    expect(both.getAllByRole('definition').map((one) => one.textContent)).toEqual([
      'Du skrev: Nej',
      'Sparat nu: Ja',
    ]);
    await user.click(both.getByRole('button', { name: 'Behåll mitt' }));
    await waitFor(() =>
      expect(sent.findLast((one) => one.name === 'SavePassCheck')?.variables).toMatchObject({
        input: { expectedVersion: 4, newThreat: false },
      }),
    );
  });

  it('shows both values where two changed the same field, saves the rest, and sends the one chosen', async () => {
    let version = 1;
    const theirs = () =>
      demoPass(version === 1 ? {} : { whenVersion: version, aim: 'Deras syfte' });
    const { user, sent } = await page(() => ({ fieldPass: theirs() }), {
      ChangeWhenAndWhere: ({ input }) => {
        const { aim, from } = input as { aim?: string; from: { aim?: string } };
        if (aim !== undefined && from.aim !== 'Deras syfte') {
          version = 2;
          return refuse({ code: 'CONFLICT', field: 'aim' });
        }
        version += 1;
        return { changeWhenAndWhere: { ...theirs(), ...(aim ? { aim } : {}) } };
      },
    });
    const changes = () => sent.filter((one) => one.name === 'ChangeWhenAndWhere');
    await user.click(await screen.findByRole('button', { name: 'Ändra när och var' }));
    await user.clear(screen.getByLabelText('Syfte'));
    await user.type(screen.getByLabelText('Syfte'), 'Mitt syfte');
    await user.tab();

    const choice = (await screen.findByText('Samma del har sparats sedan du öppnade den')).closest(
      'div',
    );
    if (!choice) throw new Error('no choice');
    within(choice).getByText('Deras syfte');
    within(choice).getByText('Mitt syfte');
    expect(screen.getByDisplayValue('Mitt syfte')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Behåll mitt' }));
    await waitFor(() =>
      expect(changes().at(-1)?.variables).toMatchObject({
        input: { aim: 'Mitt syfte', from: { aim: 'Deras syfte' } },
      }),
    );
  });

  it('saves a draft as one goes: the field one leaves, and no other', async () => {
    const base = demoPass();
    const draft = demoPass({
      state: 'PLANNING',
      number: null,
      progress: { ...base.progress, sentAt: null },
    });
    const { user, sent } = await page(draft, {
      CrewProposal: { crewProposal: { size: 2, agencies: [], proposed: [], passedOver: [] } },
      PlanClashes: { planClashes: [] },
      ChangeWhenAndWhere: { changeWhenAndWhere: { ...draft, aim: 'Nytt', whenVersion: 2 } },
    });
    const aim = await screen.findByLabelText('Syfte');
    await user.clear(aim);
    await user.type(aim, 'Nytt');
    await user.tab();
    await waitFor(() =>
      expect(sent.find((one) => one.name === 'ChangeWhenAndWhere')?.variables).toEqual({
        input: {
          clientMutationId: expect.any(String),
          passId: 'pass-1',
          expectedVersion: 1,
          aim: 'Nytt',
          from: { aim: 'Synas i centrum' },
          byItself: true,
          overrides: [],
        },
      }),
    );
  });

  describe('moved within its evening, when the plan is sent', () => {
    async function moved(times = '20/5 21–01') {
      let { startsAt } = demoPass();
      const shown = await page(() => ({ fieldPass: demoPass({ startsAt }) }), {
        PlanClashes: { planClashes: [] },
        ChangeWhenAndWhere: ({ input }) => {
          startsAt = (input as { startsAt: string }).startsAt;
          return { changeWhenAndWhere: demoPass({ startsAt, whenVersion: 2 }) };
        },
      });
      const { user } = shown;
      await user.click(await screen.findByRole('button', { name: 'Ändra när och var' }));
      await user.clear(screen.getByLabelText('När'));
      await user.type(screen.getByLabelText('När'), times);
      await user.tab();
      await screen.findByText('Passet får andra tider');
      const change = () => shown.sent.find((one) => one.name === 'ChangeWhenAndWhere');
      return { ...shown, change };
    }
    const save = () => screen.getByRole('button', { name: 'Spara ändringen' });
    const state = () => heldActs.current().find((held) => held.act.key === 'when pass-1')?.state;

    it('says first who is told and by what, and is sent ten seconds after it is confirmed', async () => {
      const { user, change } = await moved();
      screen.getByText(
        'De som är med från Socialtjänsten Lund och Polisen Lund får de nya tiderna i portalen, med e-post och till sin kalender.',
      );
      expect(change()).toBeUndefined();
      await user.click(save());
      await screen.findByText('Ändringen sparas om tio sekunder. Till dess går den att ångra.');
      expect(state()).toBe('counting');
      expect(change()).toBeUndefined();
      await act(() => heldActs.now('when pass-1'));
      expect(change()?.variables).toMatchObject({
        input: { startsAt: '2022-05-20T19:00:00.000Z', byItself: false },
      });
      expect(state()).toBe('done');
    });

    it('stands as it was when it is taken back', async () => {
      const { user, change } = await moved();
      await user.click(save());
      act(() => heldActs.undo('when pass-1'));
      await screen.findByDisplayValue('2022-05-20 20.00–01.00');
      expect(change()).toBeUndefined();
    });

    it('is asked about anew when it is changed once more', async () => {
      const { user, change } = await moved();
      await user.click(save());
      await user.clear(screen.getByLabelText('När'));
      await user.type(screen.getByLabelText('När'), '20/5 22–01');
      await waitFor(() => expect(state()).toBeUndefined());
      expect(save()).toBeTruthy();
      expect(change()).toBeUndefined();
    });
  });

  it('says before saving which go-aheads fall', async () => {
    const goAhead = {
      id: 'k1',
      at: '2022-05-20T12:00:00Z',
      byTitle: 'Enhetschef',
      deputyFor: null,
      decision: 'GIVEN',
      forStartAt: null,
      how: 'SIGNED_IN',
      inForce: true,
      notedByTitle: null,
      conditions: [],
      voidReasons: [],
      voidedAt: null,
    };
    const { user, sent } = await page(
      demoPass({
        employers: [
          {
            agency: SOC,
            checkedAt: null,
            riskAssessed: true,
            riskBand: 'LOW',
            deputies: [],
            goAhead,
          },
        ],
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Ändra när och var' }));
    await screen.findByText('Klartecknen gäller fortfarande.');
    await user.clear(screen.getByLabelText('När'));
    await user.type(screen.getByLabelText('När'), '21/5 20–01');
    await screen.findByText('Ett klartecken faller om du sparar ändringen.');
    await screen.findByText('Passet flyttas till en annan natt');
    await screen.findByText('Socialtjänsten Lund: passet är en annan kväll');
    expect(sent.some((one) => one.name === 'ChangeWhenAndWhere')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Ta tillbaka ändringen' }));
    expect(screen.getByDisplayValue('2022-05-20 20.00–01.00')).toBeTruthy();
  });

  it('gives the focus back to the button when a form is left', async () => {
    const { user } = await page(demoPass());
    await user.click(await screen.findByRole('button', { name: 'Ändra när och var' }));
    await user.click(screen.getByRole('button', { name: 'Klar' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByRole('button', { name: 'Ändra när och var' }),
      ),
    );
  });

  it('says why nothing can be changed', async () => {
    const base = demoPass();
    await page(
      demoPass({
        state: 'CANCELLED',
        progress: {
          ...base.progress,
          cancelledAt: '2022-05-20T10:00:00Z',
          cancelReason: 'NO_ON_CALL',
        },
        nextSteps: [],
      }),
    );
    await screen.findByText('Passet ställdes in 20 maj 2022. Skäl: Saknas jour.');
  });
});
