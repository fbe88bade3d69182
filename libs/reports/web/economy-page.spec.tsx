import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import EconomyPage from './economy-page.js';
import { readLedgerFile } from './ledger-file.js';

const line = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  budget: 3_200_000,
  consented: 0,
  accounted: 2_795_000,
  left: 405_000,
  deviation: -12.7,
  needsComment: true,
  comment: '',
  version: 1,
  ...more,
});
const grant = {
  id: 'g1',
  version: 1,
  funderDiaryNumber: 'LST 2022/0417',
  decidedOn: '2022-03-21',
  amount: 3_200_000,
  paidOut: 3_200_000,
  requested: 3_200_000,
  coFunding: 0,
  volunteerHours: 40,
  budget: 3_200_000,
  accounted: 2_795_000,
  left: 405_000,
  deviation: -12.7,
  toRepay: 405_000,
  conditions: [{ id: 'c1', text: 'Lämna slutrapport.', metOn: null, version: 1 }],
  lines: [line('l1', 'Resor och logi')],
  changes: [],
  ledger: [],
};

function open(found: object | null, answers: object = {}, permissions = ['economy:write']) {
  const page = (
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <EconomyPage />
    </ViewerProvider>
  );
  return renderPage(page, {
    path: '/ekonomi',
    url: '/ekonomi',
    answers: { EconomyPage: { grant: found }, ...answers },
  });
}

describe('the economy', () => {
  it('is nothing to press for who only reads it', async () => {
    await open(grant, {}, ['economy:read']);
    expect(await screen.findByText('Resor och logi')).toBeTruthy();
    expect(screen.getByText('Inte uppfyllt än')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Kommentera/ })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('says that somebody was faster, and keeps the page', async () => {
    const { user } = await open(grant, {
      TickCondition: () => refuse({ code: 'CONFLICT' }),
    });
    await user.click(await screen.findByRole('checkbox', { name: /Lämna slutrapport/ }));
    expect(await screen.findByRole('status')).toBeTruthy();
    expect(screen.getByText('Resor och logi')).toBeTruthy();
  });

  it('asks for the decision where there is none, and for rows that add up', async () => {
    const { user, sent } = await open(null, { RegisterGrant: { registerGrant: { id: 'g1' } } });
    await user.type(await screen.findByLabelText('Länsstyrelsens diarienummer'), 'LST 2022/0417');
    await user.type(screen.getByLabelText('Beslutet togs'), '2022-03-21');
    await user.type(screen.getByLabelText('Beviljat belopp, kronor'), '100,50');
    await user.type(screen.getByLabelText('Rader i beslutet'), 'Personal: 60');
    await user.click(screen.getByRole('button', { name: 'Spara beslutet' }));
    expect((await screen.findAllByText('Raderna blir inte det beviljade beloppet.')).length).toBe(
      2,
    );
    await user.type(screen.getByLabelText('Rader i beslutet'), '\nResor: 40,50 kr');
    await user.click(screen.getByRole('button', { name: 'Spara beslutet' }));
    const asked = sent.find(({ name }) => name === 'RegisterGrant');
    expect(asked).toMatchObject({
      variables: {
        input: {
          amount: 10_050,
          lines: [
            { name: 'Personal', budget: 6000 },
            { name: 'Resor', budget: 4050 },
          ],
        },
      },
    });
  });

  it('reads an extract dry, tells each row that is not plain, and reads in what is new', async () => {
    const { user, sent } = await open(grant, {
      ImportLedger: ({ input }: { input: { dryRun: boolean } }) => ({
        importLedger: {
          added: input.dryRun ? 0 : 1,
          rows: [
            { row: 1, verification: 'A 73', outcome: 'NEW' },
            { row: 2, verification: 'A 74', outcome: 'LINE_UNKNOWN' },
          ],
        },
      }),
    });
    await screen.findByText('Resor och logi');
    const file = new File(
      [
        'Verifikation;Datum;Rad;Belopp;Text\nA 73;2022-06-20;Resor och logi;9 450;Tåg\nA 74;2022-06-20;Kaffe;1;Fika',
      ],
      'utdrag.csv',
      { type: 'text/csv' },
    );
    await user.upload(document.querySelector('input[type=file]') as HTMLInputElement, file);
    expect(await screen.findByText('1 av 2 rader är nya. Inget är sparat än.')).toBeTruthy();
    expect(screen.getByText('Raden finns inte i beslutet')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Läs in 1 rad' }));
    expect(await screen.findByText('1 verifikation är inläst.')).toBeTruthy();
    expect(sent.filter(({ name }) => name === 'ImportLedger').at(-1)).toMatchObject({
      variables: {
        input: {
          dryRun: false,
          rows: [
            {
              verification: 'A 73',
              bookedOn: '2022-06-20',
              line: 'Resor och logi',
              amount: '9 450',
            },
            { verification: 'A 74' },
          ],
        },
      },
    });
    expect(JSON.stringify(sent)).not.toContain('Fika');
  });
});

describe('a file of the books', () => {
  it.each([
    ['nothing', '', null],
    ['a column missing', 'Verifikation,Datum,Belopp\nA 1,2022-01-01,1', null],
    [
      'with a mark before it, tabs between',
      '\ufeffVer\tBokföringsdatum\tBudgetrad\tKronor\nA 1\t2022-01-01\tPersonal\t1\n\n',
      [{ verification: 'A 1', bookedOn: '2022-01-01', line: 'Personal', amount: '1' }],
    ],
  ])('%s', (_, text, expected) => expect(readLedgerFile(text)).toEqual(expected));
});
