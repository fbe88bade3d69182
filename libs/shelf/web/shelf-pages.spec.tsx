import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import FromActivitiesPage from './activities/from-activities-page.js';
import type { ShelfItemPageQuery } from './shelf-item.generated.js';
import ShelfItemPage from './shelf-item-page.js';
import ShelfPage from './shelf-page.js';

const viewer = demoViewer({ permissions: ['shelf:read', 'shelf:keep'] });
const ready = (step: string) => ({ step, ready: true, missing: [] });
const owner = { id: viewer.agency.id, shortName: 'Frälsningsarmén' };

type Item = ShelfItemPageQuery['shelfItem'];
const demoVersion = (number: number, more: Partial<Item['versions'][number]> = {}) => ({
  ...{ id: `v${number}`, number, url: null, path: `/files/shelf/v${number}.pdf`, size: 87_000 },
  ...{ publishedAt: '2022-05-20T10:00:00Z', functionTitle: 'Metodredaktör', ...more },
});
const demoItem = (more: Partial<Item> = {}): Item => ({
  ...{ id: 'h1', title: 'Till dig på hotell', kind: 'SHEET', actorKind: 'HOTEL' },
  ...{ language: 'sv-easy', licence: 'CC0', responsible: 'Metodredaktör', version: 3 },
  ...{ siteIds: [], classification: 'P1', state: 'PUBLISHED', latest: 2 },
  ...{ reviewOn: '2999-05-20', owner, current: demoVersion(2), versions: [demoVersion(2)] },
  ...{ reviewed: null, opened: null, withdrawn: null, nextSteps: [], ...more },
});

function open(item: object, answers: Answers = {}) {
  return renderPage(
    <ViewerProvider viewer={viewer}>
      <ShelfItemPage />
    </ViewerProvider>,
    {
      path: '/material/$id',
      url: '/material/h1',
      answers: { ShelfItemPage: { shelfItem: item }, ...answers },
    },
  );
}

describe('Its page', () => {
  it('looks like one that does not exist when one may not see it', async () => {
    await open({}, { ShelfItemPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('says who publishes what is open to everybody, where it is not oneself', async () => {
    const open0 = { classification: 'P0', state: 'DRAFT', latest: 0, current: null, versions: [] };
    await open(demoItem({ ...open0, nextSteps: [ready('edit'), ready('discard')] }));
    expect(await screen.findByText(/En chef eller projektledaren publicerar/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Publicera|version/ })).toBeNull();
  });

  it('says what it is, in words, and hands the newest version out', async () => {
    await open(demoItem());
    await screen.findByRole('heading', { level: 1, name: 'Till dig på hotell' });
    for (const said of ['Blad till aktör', 'Hotell', 'lätt svenska', 'CC0, helt fritt']) {
      expect(screen.getAllByText(said).length).toBeGreaterThan(0);
    }
    const fetched = screen.getByRole('link', { name: 'Hämta PDF, version 2' });
    expect(fetched.getAttribute('href')).toBe('/files/shelf/v2.pdf');
    expect(screen.queryByText('Tidigare versioner')).toBeNull();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Anmäl fel innehåll',
    ]);
  });

  it('has those before it for its owner, and says of a file that it is gone', async () => {
    const gone = demoVersion(1, { path: null });
    await open(demoItem({ versions: [demoVersion(2), gone] }));
    expect(await screen.findByText('Tidigare versioner')).toBeTruthy();
    expect(screen.getByText('Filen till version 1 är borttagen')).toBeTruthy();
  });

  it('asks its owner to look through what is due, and takes the next day', async () => {
    const due = demoItem({ reviewOn: '2020-05-20', nextSteps: [ready('review')] });
    const { user, sent } = await open(due, { ReviewShelfItem: { reviewShelfItem: { id: 'h1' } } });
    expect(await screen.findByText('Dags att se över')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Markera som granskad i dag' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Spara granskningen' }));
    const { variables } = sent.find(({ name }) => name === 'ReviewShelfItem') ?? {};
    expect(variables?.input).toMatchObject({
      shelfItemId: 'h1',
      reviewOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
  });

  it('says nothing of a review to whoever only reads it', async () => {
    await open(demoItem({ reviewOn: '2020-05-20', owner: { id: 'other', shortName: 'Polisen' } }));
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText('Dags att se över')).toBeNull();
  });

  it('publishes a link as the next number, and keeps it typed where somebody was faster', async () => {
    const { user, sent } = await open(demoItem({ nextSteps: [ready('publish')] }), {
      PublishShelfLink: () => refuse({ code: 'CONFLICT', field: 'number' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Lägg upp ny version' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByText('Länk'));
    const field = dialog.getByLabelText<HTMLInputElement>('Webbadress');
    await user.clear(field);
    await user.type(field, 'https://stad.example/3');
    await user.click(dialog.getByRole('button', { name: 'Lägg upp' }));
    const { variables } = sent.find(({ name }) => name === 'PublishShelfLink') ?? {};
    expect(variables?.input).toMatchObject({ number: 3, url: 'https://stad.example/3' });
    expect((await dialog.findAllByText(/Samma del har sparats/)).length).toBeGreaterThan(0);
    expect(field.value).toBe('https://stad.example/3');
  });

  it('wants a file chosen before one is handed in, and says how large it may be', async () => {
    const { user, sent } = await open(demoItem({ nextSteps: [ready('publish')] }));
    await user.click(await screen.findByRole('button', { name: 'Lägg upp ny version' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/En PDF på högst 5 MB/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Lägg upp' }));
    expect(await dialog.findByText('Välj en PDF först.')).toBeTruthy();
    expect(sent.map(({ name }) => name)).not.toContain('PublishShelfLink');
  });

  it('asks why more people should read it, and for fewer asks nothing', async () => {
    const item = demoItem({ nextSteps: [ready('classify')] });
    const { user } = await open(item);
    await user.click(await screen.findByRole('button', { name: 'Ändra vilka som får läsa' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByText('Kärngruppen på orten'));
    expect(dialog.queryByText('Varför fler ska få läsa')).toBeNull();
    await user.click(dialog.getByText('Öppet för alla'));
    expect(dialog.getByText('Varför fler ska få läsa')).toBeTruthy();
  });

  it('keeps what is typed when somebody else was quicker', async () => {
    const { user, sent } = await open(demoItem({ nextSteps: [ready('edit')] }), {
      ChangeShelfItem: () => refuse({ code: 'CONFLICT', field: 'expectedVersion' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Ändra uppgifterna' }));
    const dialog = within(await screen.findByRole('dialog'));
    const title = dialog.getByLabelText<HTMLInputElement>('Titel');
    await user.clear(title);
    await user.type(title, 'Till hotellet');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find(({ name }) => name === 'ChangeShelfItem') ?? {};
    expect(variables?.input).toMatchObject({ expectedVersion: 3, title: 'Till hotellet' });
    expect(title.value).toBe('Till hotellet');
  });
});

const row = {
  ...{ id: 'h1', title: 'Till dig på hotell', kind: 'SHEET', actorKind: 'HOTEL', language: 'sv' },
  ...{ classification: 'P0', state: 'PUBLISHED', latest: 2, reviewOn: '2020-05-20', owner },
  current: { id: 'v2', publishedAt: '2022-05-20T10:00:00Z' },
};

describe('The shelf', () => {
  const list = (answers: Answers = {}, url = '/material') =>
    renderPage(
      <ViewerProvider viewer={viewer}>
        <ShelfPage />
      </ViewerProvider>,
      {
        ...{ path: '/material', url },
        answers: { ShelfPage: { shelf: { total: 1, endCursor: null, rows: [row] } }, ...answers },
      },
    );

  it('has the columns that decide, and marks what is due', async () => {
    await list();
    await screen.findByRole('link', { name: 'Till dig på hotell' });
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent ?? '');
    for (const head of ['Titel', 'Vad det är', 'Språk', 'För vem', 'Version', 'Ses över']) {
      expect(heads.some((text) => text.includes(head))).toBe(true);
    }
    expect(within(screen.getByRole('table')).getByText('Dags att se över')).toBeTruthy();
  });

  it('is narrowed, searched and sorted, in the address', async () => {
    const { user, sent } = await list({}, '/material?slag=SHEET&ordning=REVIEW_ON_DESC');
    await screen.findByRole('link', { name: 'Till dig på hotell' });
    expect(sent.find(({ name }) => name === 'ShelfPage')?.variables?.input).toMatchObject({
      ...{ kind: 'SHEET', sort: 'REVIEW_ON_DESC', language: null },
    });
    await user.click(screen.getByRole('button', { name: /Språk/ }));
    const last = () => sent.filter(({ name }) => name === 'ShelfPage').at(-1)?.variables?.input;
    expect(last()).toMatchObject({ sort: 'LANGUAGE' });
  });

  it('adds one with its day of review a year on', async () => {
    const { user, sent } = await list({ AddShelfItem: { addShelfItem: { id: 'h2' } } });
    await user.click(await screen.findByRole('button', { name: 'Lägg till material' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(await dialog.findAllByText('Skriv vad materialet heter.')).toHaveLength(2);
    await user.type(dialog.getByLabelText('Titel'), 'Kort till gatan');
    await user.selectOptions(dialog.getByLabelText('Vad det är'), 'CARD');
    await user.selectOptions(dialog.getByLabelText('Licens'), 'CC0');
    await user.type(dialog.getByLabelText('Ansvarig funktion'), 'Metodredaktör');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(sent.find(({ name }) => name === 'AddShelfItem')?.variables?.input).toMatchObject({
      ...{ title: 'Kort till gatan', kind: 'CARD', actorKind: null, language: 'sv' },
      ...{ classification: 'P1', allSites: false, url: null, licence: 'CC0' },
    });
  });
});

describe('Materials from activities', () => {
  it('lead to the link and to the activity', async () => {
    await renderPage(
      <ViewerProvider viewer={viewer}>
        <FromActivitiesPage />
      </ViewerProvider>,
      {
        ...{ path: '/material/fran-aktiviteter', url: '/material/fran-aktiviteter' },
        answers: {
          FromActivitiesPage: {
            activityMaterials: {
              ...{ total: 1, endCursor: null },
              rows: [
                {
                  ...{ id: 'm1', title: 'Bilder', url: 'https://stad.example/bilder' },
                  ...{ activityId: 'a1', activityKind: 'SEMINAR', activityNumber: null },
                  ...{ activityTitle: 'Frukostseminarium', startsAt: '2022-05-20T06:00:00Z' },
                },
              ],
            },
          },
        },
      },
    );
    const link = await screen.findByRole('link', { name: 'Bilder' });
    expect(link.getAttribute('href')).toBe('https://stad.example/bilder');
    const activity = screen.getByRole('link', { name: 'Frukostseminarium' });
    expect(activity.getAttribute('href')).toContain('/seminarier/a1');
  });
});
