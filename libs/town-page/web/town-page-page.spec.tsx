import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor, within } from '@testing-library/react';
import TownPagePage from './town-page-page.js';

const choice = (more: object = {}) => ({
  ...{ contactFunctionId: 'c1', label: 'Mottagningen', phone: '040-628 04 10' },
  ...{ part: null, hindrance: null, ...more },
});
const townPage = (more: object = {}) => ({
  ...{ id: 'p1', siteId: 'site-1', path: '/oppen/lund', isOpen: false, version: 3 },
  ...{ introSv: 'Ring oss.', introEn: '', introEasy: '', isMine: true },
  ...{ texts: [], numbers: [], trainings: [], choices: [], ...more },
});
const LEAD = ['town-page:read', 'town-page:keep'];
const CHIEF = ['town-page:read', 'town-page:show'];

const open = (page: object, answers: Answers = {}, permissions = LEAD) =>
  renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <TownPagePage />
    </ViewerProvider>,
    {
      path: '/oppen-sida',
      url: '/oppen-sida?plats=lund&program=2022',
      answers: { TownPage: { townPage: page }, ...answers },
    },
  );
type Opened = Awaited<ReturnType<typeof open>>;
const inputs = ({ sent }: Opened, name: string) =>
  sent.filter((one) => one.name === name).map(({ variables }) => variables['input']);

describe('the lead', () => {
  it('opens the page as it is saved, whatever is typed beside', async () => {
    const page = await open(townPage(), {
      SaveTownPage: { saveTownPage: townPage({ version: 4 }) },
    });
    const { user } = page;
    await user.type(await screen.findByLabelText(/På engelska/), 'Call us.');
    await user.click(screen.getByRole('button', { name: 'Öppna sidan för alla' }));
    await waitFor(() => expect(inputs(page, 'SaveTownPage')).toHaveLength(1));
    expect(inputs(page, 'SaveTownPage')).toMatchObject([
      { siteId: 'site-1', isOpen: true, introSv: 'Ring oss.', introEn: '', expectedVersion: 3 },
    ]);
    expect(screen.getByLabelText<HTMLTextAreaElement>(/På engelska/).value).toBe('Call us.');
  });

  it('takes an open one down, and finds its address', async () => {
    await open(townPage({ isOpen: true }));
    await screen.findByRole('button', { name: 'Ta ned sidan' });
    expect(screen.getByRole('link', { name: /\/oppen\/lund$/ }).getAttribute('rel')).toBe(
      'noreferrer',
    );
  });

  it('saves the texts over what was read, and keeps what was typed when somebody was faster', async () => {
    let page = townPage();
    const opened = await open(page, {
      TownPage: () => ({ townPage: page }),
      SaveTownPage: () => {
        page = townPage({ introSv: 'Skriven av den andra.', version: 4 });
        return refuse({ code: 'CONFLICT', field: 'expectedVersion' });
      },
    });
    const { user } = opened;
    const field = await screen.findByLabelText(/På svenska/);
    await user.clear(field);
    await user.type(field, 'Min egen.');
    await user.click(screen.getByRole('button', { name: 'Spara inledningen' }));
    await screen.findByText('Skriven av den andra.');
    expect(screen.getByLabelText<HTMLTextAreaElement>(/På svenska/).value).toBe('Min egen.');
    expect(inputs(opened, 'SaveTownPage')).toMatchObject([
      { expectedVersion: 3, introSv: 'Min egen.' },
    ]);
  });

  it('is told that a text is too long, and nothing is sent', async () => {
    const opened = await open(townPage({ introSv: 'Ring oss. '.repeat(41) }));
    await opened.user.click(await screen.findByRole('button', { name: 'Spara inledningen' }));
    expect(screen.getAllByText(/400/).length).toBeGreaterThan(0);
    expect(inputs(opened, 'SaveTownPage')).toEqual([]);
  });

  it('chooses no numbers of others, and sees which they have chosen', async () => {
    const numbers = [{ part: 'RELATIVES', label: 'Stödlinjen', phone: '040-628 04 30' }];
    await open(townPage({ numbers }));
    await screen.findByText('Stödlinjen, 040-628 04 30');
    expect(screen.queryByRole('heading', { name: 'Era nummer på sidan' })).toBeNull();
  });
});

const textIn = (language: string, more: object = {}) => ({
  ...{ id: `t-${language}`, language, says: 'En rad\nEn till', knownBy: 'READ_BY', version: 2 },
  ...{ sourceName: null, sourceUrl: null, byFunction: 'Auktoriserad tolk', knownOn: '2022-05-02' },
  ...more,
});

describe('further languages', () => {
  const add = 'Lägg till ett språk';
  const dialog = () => within(screen.getByRole('dialog'));

  it('are asked how they are known before anything is sent, each answer at its field', async () => {
    const page = await open(townPage());
    const { user } = page;
    await user.click(await screen.findByRole('button', { name: add }));
    await user.click(dialog().getByRole('button', { name: 'Spara språket' }));
    for (const said of [/Välj språk ur listan/, /Skriv texten/, /Välj ett av alternativen/]) {
      expect(dialog().getAllByText(said).length).toBeGreaterThan(0);
    }
    await user.click(dialog().getByRole('radio', { name: /En myndighet/ }));
    await user.click(dialog().getByRole('button', { name: 'Spara språket' }));
    const missing = /vilken myndighet som har publicerat den/;
    expect(dialog().getAllByText(missing).length).toBeGreaterThan(0);
    const address = dialog().getByLabelText(/Webbadress/);
    expect(address.getAttribute('aria-invalid')).toBe('true');
    expect(inputs(page, 'SaveTownPageText')).toEqual([]);
  });

  it('are sent with the function that has read them, and nothing of the other way', async () => {
    const page = await open(townPage(), {
      SaveTownPageText: { saveTownPageText: townPage({ texts: [textIn('ar')] }) },
    });
    const { user } = page;
    await user.click(await screen.findByRole('button', { name: add }));
    await user.selectOptions(dialog().getByLabelText('Språk'), 'arabiska');
    await user.type(dialog().getByLabelText(/Texten/), 'En rad');
    await user.click(dialog().getByRole('radio', { name: /En myndighet/ }));
    await user.type(dialog().getByLabelText(/Den publicerade texten/), 'Broschyren');
    await user.click(dialog().getByRole('radio', { name: /En funktion/ }));
    await user.type(dialog().getByLabelText(/^Funktion/), 'Auktoriserad tolk');
    await user.type(dialog().getByLabelText(/Dag då texten lästes/), '220502');
    await user.click(dialog().getByRole('button', { name: 'Spara språket' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputs(page, 'SaveTownPageText')).toMatchObject([
      {
        ...{ language: 'ar', says: 'En rad', knownBy: 'READ_BY', byFunction: 'Auktoriserad tolk' },
        ...{ sourceName: null, sourceUrl: null, knownOn: '2022-05-02', expectedVersion: 0 },
      },
    ]);
  });

  it('are not sent changed without a later day', async () => {
    const page = await open(townPage({ texts: [textIn('ro')] }));
    const { user } = page;
    await user.click(await screen.findByRole('button', { name: 'Ändra rumänska' }));
    await user.type(dialog().getByLabelText(/Texten/), ' och mer');
    await user.click(dialog().getByRole('button', { name: 'Spara språket' }));
    expect(dialog().getAllByText(/Skriv en senare dag/).length).toBeGreaterThan(0);
    expect(inputs(page, 'SaveTownPageText')).toEqual([]);
  });

  it('show both when two save at once', async () => {
    let page = townPage({ texts: [textIn('ro')] });
    const { user } = await open(page, {
      TownPage: () => ({ townPage: page }),
      SaveTownPageText: () => {
        page = townPage({ texts: [textIn('ro', { says: 'Den andras', version: 3 })] });
        return refuse({ code: 'CONFLICT', field: 'expectedVersion' });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Ändra rumänska' }));
    const day = dialog().getByLabelText(/Dag då texten lästes/);
    await user.clear(day);
    await user.type(day, '220503');
    await user.click(dialog().getByRole('button', { name: 'Spara språket' }));
    await waitFor(() => expect(dialog().getAllByText('Den andras').length).toBeGreaterThan(0));
    expect(dialog().getByLabelText<HTMLTextAreaElement>(/Texten/).value).toBe('En rad\nEn till');
  });

  it('are taken away, and are full at four beside Romanian', async () => {
    const texts = ['ro', 'ar', 'fa', 'so', 'th'].map((one) => textIn(one));
    const page = await open(townPage({ texts }), {
      RemoveTownPageText: { removeTownPageText: townPage() },
    });
    await screen.findByText(/alla språk som ryms/);
    expect(screen.queryByRole('button', { name: add })).toBeNull();
    const arabic = screen.getByRole('region', { name: 'arabiska' });
    expect(within(arabic).getByText('En rad').parentElement?.outerHTML).toMatch(
      /<div lang="ar" dir="rtl">/,
    );
    await page.user.click(within(arabic).getByRole('button', { name: 'Ta bort arabiska' }));
    await page.user.click(dialog().getByRole('button', { name: 'Ta bort arabiska' }));
    await waitFor(() =>
      expect(inputs(page, 'RemoveTownPageText')).toMatchObject([
        { siteId: 'site-1', language: 'ar', expectedVersion: 2 },
      ]),
    );
  });

  it('leave room for Romanian alone beside four, and are read by others without a button', async () => {
    const texts = ['ar', 'fa', 'so', 'th'].map((one) => textIn(one));
    const { user, unmount } = await open(townPage({ texts }));
    await user.click(await screen.findByRole('button', { name: add }));
    const options = dialog().getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual(['Välj språk', 'rumänska']);
    unmount();
    await open(townPage({ texts, isMine: false }), {}, CHIEF);
    expect(await screen.findByRole('region', { name: 'persiska' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Ändra persiska|Ta bort|Lägg till/ })).toBeNull();
  });

  it('wait for a page that was saved once', async () => {
    await open(townPage({ id: null, version: 0 }));
    expect(await screen.findByText(/Spara inledningen eller öppna sidan först/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: add })).toBeNull();
  });
});

describe('a manager', () => {
  const both = [
    choice(),
    choice({ contactFunctionId: 'c2', label: 'Chefen', hindrance: 'CONTACT_NOT_OPEN' }),
  ];

  it('shows a number under a heading, and takes it away', async () => {
    const page = await open(
      townPage({ isMine: false, choices: [choice({ part: 'TOWN' })] }),
      {
        ShowOnTownPage: { showOnTownPage: townPage() },
        HideFromTownPage: { hideFromTownPage: townPage() },
      },
      CHIEF,
    );
    const { user } = page;
    const where = await screen.findByLabelText('Mottagningen: visas på stadens öppna sida');
    await user.selectOptions(where, 'Är du närstående?');
    await user.selectOptions(where, 'Nej');
    const named = { siteId: 'site-1', contactFunctionId: 'c1' };
    await waitFor(() => expect(inputs(page, 'HideFromTownPage')).toMatchObject([named]));
    expect(inputs(page, 'ShowOnTownPage')).toMatchObject([{ ...named, part: 'RELATIVES' }]);
  });

  it('reads why one cannot stand there, and has no button of the lead', async () => {
    await open(townPage({ isMine: false, choices: both }), {}, CHIEF);
    const row = await screen.findByRole('row', { name: /Chefen/ });
    expect(within(row).getByText('Visas inte: numret är inte öppet för alla.')).toBeTruthy();
    expect(within(row).queryByRole('combobox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Öppna sidan|Spara inledningen/ })).toBeNull();
    expect(screen.getByText(/Projektledaren på orten/)).toBeTruthy();
  });

  it('is told when the server refuses', async () => {
    const page = await open(
      townPage({ isMine: false, choices: both }),
      {
        ShowOnTownPage: () => refuse({ code: 'CONTACT_WITHOUT_PHONE', field: 'contactFunctionId' }),
      },
      CHIEF,
    );
    const where = await screen.findByLabelText('Mottagningen: visas på stadens öppna sida');
    await page.user.selectOptions(where, 'Ring i Lund');
    expect(await screen.findByText(/Funktionen har inget nummer att ringa/)).toBeTruthy();
  });
});

describe('what a visitor meets', () => {
  it('is told with the trainings, each as it stands', async () => {
    const trainings = [
      {
        ...{ title: 'Se och förstå', startsAt: '2022-05-27T07:00:00Z' },
        ...{ endsAt: '2022-05-27T09:00:00Z', standing: 'FULL' },
      },
    ];
    await open(townPage({ trainings }));
    expect(await screen.findByText(/Se och förstå.*Fullt, kön är öppen/)).toBeTruthy();
  });
});
