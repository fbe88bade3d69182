import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor, within } from '@testing-library/react';
import ContactsPage from './contacts-page.js';

const contact = (more: object = {}) => ({
  ...{ id: 'c1', version: 2, label: 'Mottagningsenheten', kind: 'RECEPTION' },
  ...{ phone: '040-628 04 10', mailbox: null, sdkAddress: 'sdk:soc-lund:mottagningen' },
  ...{ hours: 'Vardagar 8–16.30', note: null, classification: 'P0', testedOn: '2022-05-13' },
  ...{ siteIds: ['site-1', 'elsewhere'], languages: ['sv'], deputyId: null, changeable: true },
  ...more,
});
const KEEPER = ['contact:change', 'contact:create'];
const CHANGED = { changeContactFunction: { id: 'c1' } };

function open(
  contacts: readonly object[],
  answers: Answers = {},
  permissions: readonly string[] = KEEPER,
) {
  const page = (
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <ContactsPage />
    </ViewerProvider>
  );
  return renderPage(page, {
    path: '/ring/funktioner',
    url: '/ring/funktioner?plats=lund&program=2022',
    answers: { OwnContacts: { contactFunctions: contacts }, ...answers },
  });
}
type Opened = Awaited<ReturnType<typeof open>>;

const inputs = ({ sent }: Opened, name: string) =>
  sent.filter((one) => one.name === name).map(({ variables }) => variables['input']);
const save = ({ user }: Opened) =>
  user.click(screen.getByRole('button', { name: 'Spara funktionen' }));
async function change(page: Opened) {
  await page.user.click(await screen.findByRole('button', { name: 'Ändra Mottagningsenheten' }));
  return page.user;
}

describe('the functions of the own organisation', () => {
  it('are listed with how they are reached, when, where, for whom, and when tried', async () => {
    await open([
      contact(),
      contact({ id: 'c2', label: 'Samordnare', phone: null, testedOn: null }),
      contact({ id: 'c3', label: 'Tolken', testedOn: '2021-11-01' }),
    ]);
    const row = await screen.findByRole('row', { name: /Mottagningsenheten/ });
    expect(within(row).getByText('040-628 04 10')).toBeTruthy();
    expect(within(row).getByText('sdk:soc-lund:mottagningen')).toBeTruthy();
    expect(within(row).getByText('Vardagar 8–16.30')).toBeTruthy();
    expect(within(row).getByText('Lund, En ort där din organisation inte deltar')).toBeTruthy();
    expect(within(row).getByText('Öppen')).toBeTruthy();
    expect(within(row).getByText('2022-05-13')).toBeTruthy();
    expect(
      within(row)
        .getByRole('link', { name: /Tider i jourschemat/ })
        .getAttribute('href'),
    ).toContain('/ring/jour?funktion=c1');
    const other = screen.getByRole('row', { name: /Samordnare/ });
    expect(within(other).getByText('Inget nummer')).toBeTruthy();
    expect(within(other).getByText(/Numret är inte provat/)).toBeTruthy();
    expect(screen.getByText(/Numret provades senast 1 november 2021/)).toBeTruthy();
  });

  it('say what will be there, and are added where one reads that', async () => {
    const page = await open([], { CreateContactFunction: { createContactFunction: { id: 'c9' } } });
    const { user } = page;
    await screen.findByText(/Här visas de funktioner hos er/);
    await user.click(screen.getByRole('button', { name: 'Lägg till funktion' }));
    await user.type(screen.getByLabelText('Funktion'), 'Socialjouren Lund');
    await user.selectOptions(screen.getByLabelText('Sort'), 'Socialjour');
    await user.type(screen.getByLabelText(/Arbetsnummer/), '+46 (0)40-628 04 11');
    await user.click(screen.getByRole('radio', { name: /Alla, även utan inloggning/ }));
    await user.click(screen.getByRole('checkbox', { name: 'engelska' }));
    await save(page);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputs(page, 'CreateContactFunction')).toMatchObject([
      {
        label: 'Socialjouren Lund',
        kind: 'SOCIAL_ON_CALL',
        phone: '+46 (0)40-628 04 11',
        mailbox: null,
        classification: 'P0',
        testedOn: null,
        siteIds: ['site-1'],
        languages: ['en'],
        deputyId: null,
      },
    ]);
  });

  it('are offered to nobody who may not add or change them', async () => {
    await open([contact({ changeable: false })], {}, ['contact:read']);
    await screen.findByText('040-628 04 10');
    expect(screen.queryByRole('button', { name: /Ändra|Lägg till/ })).toBeNull();
  });

  it('are changed by who is on call, who adds none', async () => {
    const page = await open([contact()], {}, ['contact:change']);
    await change(page);
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lägg till funktion', hidden: true })).toBeNull();
    await page.goTo('/ring/funktioner?funktion=ny');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('a function in the form', () => {
  it('says everything that is missing or unreadable at its field, and sends nothing', async () => {
    const page = await open([]);
    const { user } = page;
    await user.click(await screen.findByRole('button', { name: 'Lägg till funktion' }));
    await user.type(screen.getByLabelText(/Funktionsbrevlåda/), 'mottagningen');
    await user.type(screen.getByLabelText(/SDK-adress/), 'fråga oss');
    await user.click(screen.getByRole('checkbox', { name: 'Lund' }));
    await save(page);
    for (const said of [
      'Skriv vad funktionen heter.',
      'Välj vilken sorts funktion det är.',
      /^Skriv en e-postadress till arbetet/,
      'Skriv SDK-adressen i ett stycke, utan mellanslag.',
      'Välj minst en ort som funktionen svarar för.',
    ]) {
      // Once in the summary, once at the field.
      expect(screen.getAllByText(said)).toHaveLength(2);
    }
    expect(inputs(page, 'CreateContactFunction')).toEqual([]);
  });

  it('asks for one way to reach it', async () => {
    const page = await open([contact({ sdkAddress: null })]);
    const user = await change(page);
    await user.clear(screen.getByLabelText(/Arbetsnummer/));
    await save(page);
    expect(
      screen.getAllByText('Skriv ett arbetsnummer, en funktionsbrevlåda eller en SDK-adress.'),
    ).toHaveLength(2);
  });

  it.each([
    ['keeps the day it was tried while the number is the same', '040–628 04  10', '2022-05-13'],
    ['is not tried any more with a new number', '040-628 04 19', null],
  ])('%s', async (_, typed, testedOn) => {
    const page = await open([contact()], { ChangeContactFunction: CHANGED });
    const user = await change(page);
    await user.clear(screen.getByLabelText(/Arbetsnummer/));
    await user.type(screen.getByLabelText(/Arbetsnummer/), typed);
    await save(page);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputs(page, 'ChangeContactFunction')).toMatchObject([
      {
        contactFunctionId: 'c1',
        expectedVersion: 2,
        testedOn,
        siteIds: ['site-1', 'elsewhere'],
        sdkAddress: 'sdk:soc-lund:mottagningen',
      },
    ]);
  });

  it('asks for a reason for what may point out a person, and never for an identity number', async () => {
    const page = await open([contact()], { ChangeContactFunction: CHANGED });
    const user = await change(page);
    await user.type(screen.getByLabelText(/Bra att veta/), 'Går över till 040-628 04 12');
    await user.click(await screen.findByRole('radio', { name: /arbete/i }));
    await save(page);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputs(page, 'ChangeContactFunction')).toMatchObject([
      { overrides: [{ field: 'note', reason: 'WORK_CONTACT' }] },
    ]);
  });

  it('shows both versions when another saved meanwhile, and saves over theirs by choice', async () => {
    let contacts = [contact()];
    const page = await open([], {
      OwnContacts: () => ({ contactFunctions: contacts }),
      ChangeContactFunction: ({ input }) => {
        if ((input as { expectedVersion: number }).expectedVersion === 3) return CHANGED;
        contacts = [contact({ version: 3, hours: 'Dygnet runt', testedOn: '2022-05-19' })];
        return refuse({ code: 'CONFLICT' });
      },
    });
    const user = await change(page);
    await user.clear(screen.getByLabelText(/Öppettider i ord/));
    await user.type(screen.getByLabelText(/Öppettider i ord/), 'Vardagar 9–15');
    await save(page);
    const both = within(await screen.findByRole('alert'));
    expect(both.getByText('Vardagar 9–15')).toBeTruthy();
    expect(both.getByText('Dygnet runt')).toBeTruthy();
    expect(both.queryByText('040-628 04 10')).toBeNull();
    await user.click(both.getByRole('button', { name: /mitt|min/i }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputs(page, 'ChangeContactFunction').at(-1)).toMatchObject({
      expectedVersion: 3,
      hours: 'Vardagar 9–15',
      testedOn: '2022-05-19',
    });
  });

  it('is saved without a deputy that was ended while it was chosen', async () => {
    let contacts = [contact(), contact({ id: 'c2', label: 'Samordnare' })];
    const page = await open([], {
      OwnContacts: () => ({ contactFunctions: contacts }),
      ChangeContactFunction: () => {
        if (contacts.length === 1) return CHANGED;
        contacts = [contact({ version: 3 })];
        return refuse({ code: 'CONFLICT' });
      },
    });
    const user = await change(page);
    await user.selectOptions(screen.getByLabelText(/Ersättare/), 'Samordnare');
    await save(page);
    await user.click(
      within(await screen.findByRole('alert')).getByRole('button', { name: /mitt|min/i }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputs(page, 'ChangeContactFunction').at(-1)).toMatchObject({
      expectedVersion: 3,
      deputyId: null,
    });
  });

  it('has what was typed when it is opened again, and the version it was begun from', async () => {
    let contacts = [contact()];
    const page = await open([], {
      OwnContacts: () => ({ contactFunctions: contacts }),
      ChangeContactFunction: () => refuse({ code: 'CONFLICT' }),
    });
    const user = await change(page);
    await user.type(screen.getByLabelText(/Bra att veta/), 'Säg vad det gäller.');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    contacts = [contact({ version: 3 })];
    await page.goTo('/elsewhere');
    await page.goTo('/ring/funktioner?funktion=c1');
    expect((await screen.findByLabelText<HTMLInputElement>(/Bra att veta/)).value).toBe(
      'Säg vad det gäller.',
    );
    await save(page);
    await waitFor(() =>
      expect(inputs(page, 'ChangeContactFunction')).toMatchObject([{ expectedVersion: 2 }]),
    );
  });
});

describe('a function that is no more', () => {
  const ENDER = [...KEEPER, 'contact:end'];

  it('is not offered to be removed by who may only change it', async () => {
    const page = await open([contact()], {}, ['contact:change']);
    await change(page);
    expect(screen.queryByRole('button', { name: 'Ta bort funktionen' })).toBeNull();
  });

  it('is removed after one has read what follows, also for whom it answered', async () => {
    const page = await open(
      [contact(), contact({ id: 'c2', label: 'Samordnare', deputyId: 'c1' })],
      { EndContactFunction: { endContactFunction: 'c1' } },
      ENDER,
    );
    const user = await change(page);
    await user.click(screen.getByRole('button', { name: 'Ta bort funktionen' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Mottagningsenheten/ }));
    expect(dialog.getByText('Utan ersättare blir: Samordnare.')).toBeTruthy();
    expect(inputs(page, 'EndContactFunction')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Ta bort funktionen' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputs(page, 'EndContactFunction')).toMatchObject([
      { contactFunctionId: 'c1', expectedVersion: 2 },
    ]);
  });

  it('is gone back from to what one was writing', async () => {
    const page = await open([contact()], {}, ENDER);
    const user = await change(page);
    await user.type(screen.getByLabelText(/Bra att veta/), 'Säg vad det gäller.');
    await user.click(screen.getByRole('button', { name: 'Ta bort funktionen' }));
    await user.keyboard('{Escape}');
    const note = (await screen.findByLabelText(/Bra att veta/)) as HTMLTextAreaElement;
    expect(note.value).toBe('Säg vad det gäller.');
  });

  it('stays when it cannot be removed, and one reads why', async () => {
    const page = await open(
      [contact()],
      { EndContactFunction: () => refuse({ code: 'CONFLICT' }) },
      ENDER,
    );
    const user = await change(page);
    await user.click(screen.getByRole('button', { name: 'Ta bort funktionen' }));
    await user.click(await screen.findByRole('button', { name: 'Ta bort funktionen' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/Stäng den och se/);
    // Not offered again over what nobody has seen.
    expect(screen.queryByRole('button', { name: 'Ta bort funktionen' })).toBeNull();
    await user.keyboard('{Escape}');
    // The form beneath shows what the function was: one is back at the list, which was read anew.
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(page.sent.filter(({ name }) => name === 'OwnContacts').length).toBeGreaterThan(1);
  });
});
