import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { type HeldTimers, holdTimers } from '@stad/platform/web/testing/held-timers.js';
import { asksBeforeLeaving } from '@stad/platform/web/testing/leaving.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { act, screen, waitFor, within } from '@testing-library/react';
import { GATHER_MS, RETRY_MS } from '../outbox/outbox-timer.js';
import ChildCardPage from './child-card-page.js';
import type { FieldScreenFragment } from './field.generated.js';
import ProtectionCardPage from './protection-card-page.js';
import {
  batchesIn,
  counted,
  counter,
  NOTHING_YET,
  openField as open,
  fieldPass as pass,
} from './testing/open-field.js';

/** What is counted is sent when the spec says so. */
let sending: HeldTimers;
beforeEach(() => {
  sending = holdTimers(GATHER_MS, RETRY_MS);
});
afterEach(() => sending.restore());

describe('the phone', () => {
  const phone = (changes: Partial<FieldScreenFragment['phone']>) => ({
    phone: { isReady: false, until: null, from: null, missing: null, ...changes },
  });

  it('offers nothing to who does not go', async () => {
    await open(pass());
    await screen.findByRole('button', { name: /^Kontakt 3/ });
    expect(screen.queryByRole('button', { name: 'Gör telefonen redo' })).toBeNull();
  });

  it('too early: says from when, and why when it is pressed', async () => {
    const refused = () => refuse({ code: 'PHONE_TOO_EARLY' });
    const early = phone({ missing: 'PHONE_TOO_EARLY', from: '2026-11-26T19:00:00.000Z' });
    const { user } = await open(pass(early), { MakePhoneReady: refused });
    expect(await screen.findByText(/kan göras redo från .*20\.00/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Gör telefonen redo' }));
    expect(await screen.findByText(/Det är för tidigt/)).toBeTruthy();
  });

  it('is made ready, and says until when', async () => {
    const until = '2026-11-28T03:00:00.000Z';
    const ready = pass(phone({ isReady: true, until }));
    const answers = { pass: { ...ready, ...phone({ until }) } };
    const { user, sent } = await open(null, {
      FieldPassNow: () => ({ fieldPassNow: answers.pass }),
      MakePhoneReady: () => {
        answers.pass = ready;
        return { makePhoneReady: ready };
      },
    });
    expect(await screen.findByText(/utan inloggning, till 04\.00/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Gör telefonen redo' }));
    expect(
      await screen.findByText('Telefonen når passet utan inloggning, till 04.00'),
    ).toBeTruthy();
    // A browser of a spec holds nothing: red says what will not work and what to do, and offers to try again.
    await screen.findByText(/^Planen ligger inte i telefonen/);
    screen.getByText('Telefonen är inte redo för allt');
    screen.getByText('Det röda hindrar ingen start. Gör så som står där.');
    expect(screen.queryByText('Telefonen är redo')).toBeNull();
    const [made] = sent.filter(({ name }) => name === 'MakePhoneReady');
    expect(made?.variables).toMatchObject({ input: { passId: ready.id } });
  });
});

describe('the field screen', () => {
  it('says what it is for when there is no pass, and keeps help one tap away', async () => {
    await open(null);
    await screen.findByText(/Du har inget på gång/);
    const help = screen.getByRole('navigation', { name: 'Hjälp nu' });
    expect(
      within(help)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Ring', 'Oro för ett barn?', 'Skydd i natt?']);
  });

  it.each<[string, Partial<FieldScreenFragment>, RegExp]>([
    [
      'another agency counts',
      { ownReport: { screenCounters: [], counts: false } },
      /Socialtjänsten Lund räknar/,
    ],
    ['the pass has not begun', { state: 'READY' }, /öppnas när passet har startat/],
  ])('has no counters when %s', async (_, changes, why) => {
    await open(pass({ nextSteps: [], ...changes }));
    await screen.findByText(why);
    expect(screen.queryByRole('button', { name: /Kontakt/ })).toBeNull();
  });

  it('has no check-in button: check-in is by phone until an alarm exists (INV-13)', async () => {
    await open(pass());
    await screen.findByText(/Avstämning sker per telefon med bakre stöd/);
    expect(screen.queryByRole('button', { name: /Allt väl/ })).toBeNull();
  });

  it('adds at once, says the sum, and sends what came together as one', async () => {
    const one = pass();
    const { user, sent } = await open(one, {
      AddSealedCounts: {
        addSealedCounts: counted(one, [{ counter: 'contacts', n: 5 }]),
      },
    });
    await user.click(await counter(/^Kontakt 3/));
    await user.click(await counter(/^Kontakt 4/));
    await counter(/^Kontakt 5/);
    expect(screen.getByText('Kontakt 5', { selector: '[role=status]' })).toBeTruthy();
    expect(screen.getByText(/2 väntar i telefonen/)).toBeTruthy();
    // A browser of a spec keeps nothing: the page says so, and asks before it is lost.
    await screen.findByText(/Telefonen kan inte spara det du räknar/);
    expect(asksBeforeLeaving()).toBe(true);
    await sending.letGo();
    await screen.findByText('Allt är skickat');
    expect(asksBeforeLeaving()).toBe(false);
    expect(await batchesIn(sent)).toMatchObject([[{ counter: 'contacts', n: 2 }]]);
  });

  it('learns with a count that the police have stopped the area', async () => {
    const free = pass();
    const at = '2026-11-27T21:51:00.000Z';
    const stopped = {
      ...free,
      progress: { ...NOTHING_YET, areaStopAt: at, areaStopBy: 'Polisen Lund' },
    };
    let isStopped = false;
    const { user } = await open(free, {
      FieldPassNow: () => ({ fieldPassNow: isStopped ? stopped : free }),
      AddSealedCounts: () => {
        isStopped = true;
        return { addSealedCounts: counted(free, [{ counter: 'contacts', n: 4 }], at) };
      },
    });
    await user.click(await counter(/^Kontakt 3/));
    expect(screen.queryByText(/bad alla lämna området/)).toBeNull();
    await sending.letGo();
    await screen.findByText(/Polisen Lund bad alla lämna området/);
  });

  it('tells how many have no certain time, and says nothing of it where all have one', async () => {
    const { unmount } = await open(pass());
    await counter(/^Kontakt/);
    expect(screen.queryByText(/utan säker tid/)).toBeNull();
    unmount();
    await open(pass({ untimedCounts: 2 }));
    await screen.findByText(/^2 är räknade utan säker tid/);
  });

  it('takes one back, also before it was sent', async () => {
    const { user, sent } = await open(pass({ fieldCounts: [] }));
    await user.click(await counter(/^Tackade ja 0/));
    await user.click(await counter(/Ta tillbaka en: Tackade ja/));
    await counter(/^Tackade ja 0/);
    expect(screen.queryByRole('button', { name: /Ta tillbaka/ })).toBeNull();
    await sending.letGo();
    await screen.findByText('Allt är skickat');
    expect(sent.filter(({ name }) => name === 'AddSealedCounts')).toEqual([]);
  });

  it('keeps what the network did not take, and sends it again as it was', async () => {
    const one = pass();
    let tries = 0;
    const { user, sent } = await open(one, {
      AddSealedCounts: () => {
        tries += 1;
        if (tries === 1) return refuse({ code: 'UNAVAILABLE' });
        return { addSealedCounts: counted(one, [{ counter: 'contacts', n: 4 }]) };
      },
    });
    await user.click(await counter(/^Kontakt 3/));
    await sending.letGo();
    await waitFor(() => expect(tries).toBe(1));
    await screen.findByText(/1 väntar i telefonen/);
    await counter(/^Kontakt 4/);
    act(() => {
      globalThis.dispatchEvent(new Event('online'));
    });
    await screen.findByText('Allt är skickat');
    const calls = sent.filter(({ name }) => name === 'AddSealedCounts');
    expect(calls).toHaveLength(2);
    expect(calls[1]?.variables).toEqual(calls[0]?.variables);
  });

  it('says why the portal will not take it, and lets nothing go before a person does', async () => {
    const { user } = await open(pass(), {
      AddSealedCounts: () => refuse({ code: 'QUARTER_OUTSIDE_PASS', field: 'entries.0' }),
    });
    await user.click(await counter(/^Kontakt 3/));
    await sending.letGo();
    const said = await screen.findByText(/1 kunde inte tas emot. Tiden ligger utanför passet/);
    const alert = within(said.closest('[role=alert]') as HTMLElement);
    alert.getByRole('button', { name: 'Försök igen' });
    await user.click(alert.getByRole('button', { name: 'Ta bort ur telefonen' }));
    await screen.findByText('Allt är skickat');
  });

  it('has more counters for who wants them, closed, and as totals of the evening (INV-27)', async () => {
    const one = pass();
    const { user, sent } = await open(one, {
      AddSealedCounts: {
        addSealedCounts: counted(one, [{ counter: 'age.under18', n: 1 }]),
      },
    });
    const summary = await screen.findByText(/^Fler räknare/);
    expect(summary.closest('details')?.open).toBe(false);
    await user.click(summary);
    screen.getByText(/Det är summor för hela kvällen/);
    screen.getByText(/Ett eller flera tecken betyder inte att det är människohandel/);
    await user.click(await counter(/^Under 18 0/));
    await user.click(await counter(/^Tolk 0/));
    await user.click(await counter(/Ta tillbaka en: Tolk/));
    await counter(/^Tolk 0/);
    await sending.letGo();
    await screen.findByText('Allt är skickat');
    expect(await batchesIn(sent)).toEqual([
      [{ counter: 'age.under18', quarter: '2026-11-27T19:00:00.000Z', n: 1 }],
    ]);
  });

  it('leads to the card of a child where somebody may be under 18', async () => {
    const { user, sent } = await open(pass());
    await user.click(await screen.findByText(/^Fler räknare/));
    const child = screen.getByRole('link', { name: 'Vet inte, kan vara under 18' });
    expect(child.getAttribute('href')).toBe('/falt/barn');
    expect(sent.filter(({ name }) => name === 'AddSealedCounts')).toEqual([]);
  });

  it('has none where another agency counts', async () => {
    await open(pass({ nextSteps: [], ownReport: { screenCounters: [], counts: false } }));
    await screen.findByText(/Lund räknar/);
    expect(screen.queryByText(/^Fler räknare/)).toBeNull();
  });

  it('hides behind a clock', async () => {
    const { user } = await open(pass());
    await user.click(await screen.findByRole('button', { name: 'Dölj skärmen' }));
    const clock = await screen.findByRole('button', { name: 'Visa skärmen' });
    expect(clock.textContent).toMatch(/^\d\d\.\d\d$/);
    expect(screen.queryByRole('button', { name: /^Kontakt/ })).toBeNull();
    await user.click(clock);
    await counter(/^Kontakt 3/);
  });
});

describe('the cards, for anybody', () => {
  const show = (page: React.ReactElement, path: string) =>
    renderPage(<ViewerProvider viewer={null}>{page}</ViewerProvider>, {
      path,
      url: path,
      answers: { CallSheet: () => refuse({ code: 'UNAVAILABLE' }) },
    });

  it('of a child says whom to call, what to say and what one may ask for', async () => {
    await show(<ChildCardPage />, '/falt/barn');
    await screen.findByRole('heading', { name: 'Oro för ett barn?', level: 1 });
    expect(screen.getByRole('link', { name: /112/ }).getAttribute('href')).toBe('tel:112');
    screen.getByText('Ring först. Registrera sedan.');
    screen.getByText(/Handla som för ett barn/);
    screen.getByText('Du kan begära att få veta om utredning inleds.');
    screen.getByText(/Inget av det här sparas/);
  });

  it('of an adult names whose responsibility shelter is, and no companion as interpreter', async () => {
    await show(<ProtectionCardPage />, '/falt/skydd');
    await screen.findByRole('heading', { name: 'Skydd i natt?', level: 1 });
    screen.getByText(/9 kap. 5 § SoL/);
    screen.getByText(/aldrig någon som är med/);
  });
});
