import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { useOperation } from '../graphql/use-operation.js';
import { refuse } from '../testing/answers.js';
import { renderPage } from '../testing/render-page.js';
import { Bar } from './bar.js';
import { CopyField } from './copy-field.js';
import { NextSteps } from './next-steps.js';
import { Pager } from './pager.js';
import { QueryView } from './query-view.js';
import { Table } from './table.js';

describe('next steps', () => {
  const steps = [
    { step: 'confirm', ready: true, missing: [] },
    { step: 'start', ready: false, missing: [{ code: 'NUMBER_MISSING', field: null, who: null }] },
    { step: 'hidden', ready: true, missing: [] },
  ];
  const label = (step: string) => ({ confirm: 'Bekräfta', start: 'Starta' })[step];

  it('a step that is not possible yet is no button: it is folded, and says why and from when', async () => {
    const more = [
      ...steps,
      {
        step: 'close',
        ready: false,
        missing: [{ code: 'NUMBER_MISSING', field: null, who: null }],
      },
    ];
    const labels = (step: string) => (step === 'close' ? 'Avsluta' : label(step));
    await renderPage(
      <NextSteps
        steps={more}
        label={label}
        laterLabel={labels}
        opensWhen={({ step }) => (step === 'start' ? 'Det går från fredag.' : undefined)}
        onTake={jest.fn()}
      />,
    );
    expect(screen.queryByRole('button', { name: 'Starta' })).toBeNull();
    const folds = document.querySelectorAll('details');
    expect(folds).toHaveLength(1);
    expect(folds[0]?.open).toBe(false);
    expect(folds[0]?.querySelector('summary')?.textContent).toBe('Sedan: starta och avsluta');
    const lines = [...document.querySelectorAll('details li')].map((li) => li.textContent);
    expect(lines).toEqual([
      'StartaSkriv ett tal. Är det inget, skriv 0Det går från fredag.',
      'AvslutaSkriv ett tal. Är det inget, skriv 0',
    ]);
  });

  it('has no fold where nothing is left for later', async () => {
    await renderPage(<NextSteps steps={steps.slice(0, 1)} label={label} onTake={jest.fn()} />);
    expect(document.querySelector('details')).toBeNull();
  });

  it('the first that is possible now is filled, and nothing where none is', async () => {
    const filled = () =>
      [...document.querySelectorAll('.button--primary')].map(({ textContent }) => textContent);
    const shown = steps.toReversed();
    const { rerender } = await renderPage(
      <NextSteps steps={shown} label={label} onTake={jest.fn()} />,
    );
    expect(filled()).toEqual(['Bekräfta']);
    // A way beside it that is possible takes nobody's place.
    const ways = steps.map((one) => ({ ...one, ready: true }));
    const kind = (step: string) => (step === 'confirm' ? ('secondary' as const) : undefined);
    rerender(<NextSteps steps={ways} label={label} kind={kind} onTake={jest.fn()} />);
    expect(filled()).toEqual(['Starta']);
    rerender(<NextSteps steps={steps.slice(1, 2)} label={label} onTake={jest.fn()} />);
    expect(filled()).toEqual([]);
  });

  it('a ready step is taken, and one without a word is left out', async () => {
    const onTake = jest.fn();
    const { user } = await renderPage(<NextSteps steps={steps} label={label} onTake={onTake} />);
    expect(screen.getAllByRole('button')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Bekräfta' }));
    expect(onTake).toHaveBeenCalledWith('confirm');
  });
});

describe('a text to be given on', () => {
  const LINK = 'https://portal.example/svar/a#b';
  const field = () => screen.getByLabelText<HTMLInputElement>('Länk');

  it('is taken along by one press, and cannot be written in', async () => {
    const { user } = await renderPage(<CopyField label="Länk" text={LINK} />);
    await user.type(field(), 'x');
    expect(field().value).toBe(LINK);
    await user.click(screen.getByRole('button', { name: 'Kopiera: Länk' }));
    await screen.findByText('Kopierat');
    expect(await navigator.clipboard.readText()).toBe(LINK);
  });

  it('is marked where the browser copies nothing', async () => {
    const { user } = await renderPage(<CopyField label="Länk" text={LINK} />);
    const refused = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('NotAllowedError'));
    await user.click(screen.getByRole('button', { name: 'Kopiera: Länk' }));
    await screen.findByText('Texten är markerad: kopiera den därifrån.');
    expect(field().selectionEnd).toBe(LINK.length);
    refused.mockRestore();
  });
});

describe('a query', () => {
  const SEMINAR = { name: 'Seminar', kind: 'query' as const, id: 'a' };
  const Example = (props: { part?: boolean }) => {
    const query = useOperation<{ title: string }, Record<string, never>>(SEMINAR, {});
    return (
      <QueryView query={query} part={props.part ?? false}>
        {(data) => <h1>{data.title}</h1>}
      </QueryView>
    );
  };

  it('that is not available is the not-available page, whatever the reason', async () => {
    await renderPage(<Example />, {
      answers: { Seminar: () => refuse({ code: 'NOT_AVAILABLE' }) },
    });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
    expect(document.title).toBe('Sidan kan inte visas – Stad till Stad');
  });

  it('that fails says so in its place and can be tried again', async () => {
    let tries = 0;
    const answer = () => {
      tries += 1;
      return tries === 1 ? refuse({ code: 'INTERNAL' }) : { title: 'Hej' };
    };
    const { user } = await renderPage(<Example part />, { answers: { Seminar: answer } });
    await user.click(await screen.findByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByRole('heading', { name: 'Hej' })).toBeTruthy();
  });
});

describe('a table', () => {
  const rows = [
    { id: 'S-1', count: 29 },
    { id: 'S-2', count: 20 },
  ];

  it('names its rows, columns and order, and sorts by a button', async () => {
    const onSort = jest.fn();
    const { user } = await renderPage(
      <Table
        caption="Seminarier"
        columns={[
          {
            key: 'id',
            label: 'Nummer',
            isRowHeader: true,
            isSortable: true,
            cell: (row) => row.id,
          },
          { key: 'count', label: 'Deltagare', isNumber: true, cell: (row) => row.count },
        ]}
        rows={rows}
        rowKey={(row) => row.id}
        sort={{ by: 'id', descending: false }}
        onSort={onSort}
      />,
    );
    const table = screen.getByRole('table', { name: 'Seminarier' });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((one) => one.textContent),
    ).toEqual(['S-1', 'S-2']);
    const head = within(table).getByRole('columnheader', { name: 'Nummer' });
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    await user.click(within(head).getByRole('button'));
    expect(onSort).toHaveBeenCalledWith({ by: 'id', descending: true });
  });

  it('says which rows of 5 000 are shown', async () => {
    const onPage = jest.fn();
    const { user } = await renderPage(<Pager page={2} size={50} total={5000} onPage={onPage} />);
    expect(screen.getByRole('status').textContent).toBe('51–100 av 5\u202f000');
    await user.click(screen.getByRole('button', { name: 'Nästa' }));
    expect(onPage).toHaveBeenCalledWith(3);
  });

  it('has no pager when all rows fit', async () => {
    await renderPage(<Pager page={1} size={50} total={50} onPage={() => undefined} />);
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

it('a bar says in words what it shows', async () => {
  await renderPage(<Bar label="Fältpass" value={6} target={12} plan={4.6} />, { language: 'en' });
  expect(screen.getByRole('img', { name: 'Fältpass: 6 of 12. Plan to date 4.6' })).toBeTruthy();
});
