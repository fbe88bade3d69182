import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { renderPage } from '../testing/render-page.js';
import { Button } from '../ui/button.js';
import { LeavePage } from '../ui/leave-page.js';
import { NextSteps } from '../ui/next-steps.js';
import { FoldedSection } from './folded-section.js';
import { ListRows } from './list-rows.js';
import { RecordPage } from './record-page.js';
import { RegisterPage } from './register-page.js';

const STEPS = [
  { step: 'start', ready: false, missing: [{ code: 'NUMBER_MISSING', field: null, who: null }] },
  { step: 'confirm', ready: true, missing: [] },
  { step: 'hidden', ready: false, missing: [] },
];
const label = (step: string) => ({ confirm: 'Bekräfta', start: 'Starta' })[step];

describe('the rows of a list', () => {
  const onClear = jest.fn();
  const rows = (isOn: boolean, shown: readonly { id: string }[] = []) => (
    <ListRows
      caption="Pass"
      columns={[{ key: 'id', label: 'Nummer', isRowHeader: true, cell: ({ id }) => id }]}
      rows={shown}
      rowKey={({ id }) => id}
      filter={{ isOn, onClear }}
      empty={{ text: 'Här visas pass.', example: 'Till exempel FP-1' }}
      exports={<a href="/files/pass.xlsx">Hämta</a>}
      pager={{ page: 1, size: 50, total: 120, onPage: () => undefined }}
    />
  );

  it('that the filter took away are not the same as none', async () => {
    const { user, unmount } = await renderPage(rows(true));
    expect(screen.queryByText('Här visas pass.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Rensa filter' }));
    expect(onClear).toHaveBeenCalledTimes(1);
    unmount();
    await renderPage(rows(false));
    expect(screen.getByText('Här visas pass.')).toBeTruthy();
    expect(screen.getByText('Till exempel FP-1')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('come with their files and the way to the next ones', async () => {
    await renderPage(rows(false, [{ id: 'FP-1' }]));
    expect(screen.getByRole('rowheader', { name: 'FP-1' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Hämta' })).toBeTruthy();
    expect(screen.getByText('1–50 av 120')).toBeTruthy();
  });
});

describe('a record', () => {
  it('has its done steps in a line and one filled button, and folds what comes', async () => {
    await renderPage(
      <RecordPage
        title="Seminarium"
        done={['planerat', 'inbjudet']}
        now="bekräfta"
        steps={<NextSteps steps={STEPS} label={label} onTake={() => undefined} />}
      >
        <p>Delarna</p>
      </RecordPage>,
    );
    expect(screen.getByText('planerat och inbjudet. Nu: bekräfta.')).toBeTruthy();
    const filled = document.querySelectorAll('.button--primary');
    expect([...filled].map(({ textContent }) => textContent)).toEqual(['Bekräfta']);
    const coming = [...document.querySelectorAll('.record__steps details li')];
    expect(coming.map(({ textContent }) => textContent)).toEqual([
      'StartaSkriv ett tal. Är det inget, skriv 0',
    ]);
  });

  it('without steps has no empty room for them', async () => {
    await renderPage(
      <RecordPage title="Seminarium">
        <p>Delarna</p>
      </RecordPage>,
    );
    expect(document.querySelector('.record__steps')).toBeNull();
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('a part of a record', () => {
  /** One that somebody sets right, or changes so that it is not. */
  function Part({ starts }: { starts: boolean }) {
    const [isRight, setRight] = useState(starts);
    return (
      <>
        <FoldedSection heading="Inbjudna" isRight={isRight} line="Alla har svarat">
          <p>Hotell Lillån</p>
        </FoldedSection>
        <Button onPress={() => setRight(!isRight)}>Svara</Button>
      </>
    );
  }
  const fold = () => screen.queryByRole('button', { name: 'Inbjudna' });
  const answer = () => screen.getByRole('button', { name: 'Svara' });

  it.each([
    [undefined, 'status--done'],
    ['locked', 'status--locked'],
    ['waiting', 'status--waiting'],
  ] as const)('marks its line with the tone %s', async (tone, mark) => {
    await renderPage(
      <FoldedSection heading="Inbjudna" isRight line="En väntar" {...(tone ? { tone } : {})}>
        <p>Hotell Lillån</p>
      </FoldedSection>,
    );
    const marks = document.querySelectorAll('.status');
    expect([...marks].map(({ className, textContent }) => [className, textContent])).toEqual([
      [`status ${mark}`, 'En väntar'],
    ]);
  });

  it('that stands open has no mark of its own: what is in it says how it is', async () => {
    await renderPage(
      <FoldedSection heading="Inbjudna" isRight={false} line="En väntar" tone="waiting">
        <p>Hotell Lillån</p>
      </FoldedSection>,
    );
    expect(document.querySelector('.status')).toBeNull();
    expect(screen.queryByText('En väntar')).toBeNull();
  });

  it('that is right is a line, and unfolds', async () => {
    const { user } = await renderPage(<Part starts />);
    expect(screen.getByText('Alla har svarat')).toBeTruthy();
    expect(fold()?.getAttribute('aria-expanded')).toBe('false');
    await user.tab();
    await user.keyboard('{Enter}');
    expect(fold()?.getAttribute('aria-expanded')).toBe('true');
  });

  it('that is set right does not close under whoever did it', async () => {
    const { user } = await renderPage(<Part starts={false} />);
    expect(fold()).toBeNull();
    await user.click(answer());
    expect(fold()).toBeNull();
    expect(screen.getByText('Hotell Lillån')).toBeTruthy();
  });

  it('that is not right any more stands open', async () => {
    const { user } = await renderPage(<Part starts />);
    expect(fold()).toBeTruthy();
    await user.click(answer());
    expect(fold()).toBeNull();
    expect(screen.queryByText('Alla har svarat')).toBeNull();
  });
});

it('a page of a register says since when, our relation, and each state it has been in', async () => {
  await renderPage(
    <RegisterPage
      title="Aktör"
      state={{ tone: 'ready', label: 'Kontrollerad', since: '2026-05-20' }}
      relation={[{ label: 'Ansvarig hos oss', value: 'Socialsekreterare 1' }]}
      history={[
        { key: 'b', said: 'Kontrollerad', at: '2026-05-20T08:00:00Z', by: 'Socialsekreterare 1' },
        { key: 'a', said: 'Föreslagen', at: '2025-09-02T11:00:00Z', notes: ['Ny i nätverket'] },
      ]}
    >
      <p>Delarna</p>
    </RegisterPage>,
  );
  expect(screen.getByText('sedan 20 maj 2026')).toBeTruthy();
  const relation = within(screen.getByRole('region', { name: 'Relation' }));
  expect(relation.getByText('Ansvarig hos oss').nextSibling?.textContent).toBe(
    'Socialsekreterare 1',
  );
  const history = within(screen.getByRole('region', { name: 'Historik' }));
  expect(history.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Kontrollerad 20 maj 2026 10.00Socialsekreterare 1',
    'Föreslagen 2 september 2025 13.00Ny i nätverket',
  ]);
});

it('leaving takes the page away before the other is there', async () => {
  await renderPage(<LeavePage />);
  document.title = 'Signs – Stad till Stad';
  // The browser would go there; a test has nowhere to go.
  const complain = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const link = screen.getByRole('link', { name: 'Lämna sidan' });
  expect(link.getAttribute('rel')).toBe('noreferrer');
  link.click();
  expect([document.body.hidden, document.title]).toEqual([true, '']);
  document.body.hidden = false;
  complain.mockRestore();
});
