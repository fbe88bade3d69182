import { describe, expect, it } from '@jest/globals';
import { onFreshFactorNeeded } from '@stad/platform/web/graphql/fresh-factor.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { timeoutManager } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import ImportPeoplePage from './import-people-page.js';
import { demoViewer } from './testing.js';
import { ViewerProvider } from './viewer.js';

/** What the page looks at again after a while it looks at again at once. */
const soon = (ms: number) => (ms >= 1000 && ms <= 10_000 ? 10 : ms);
timeoutManager.setTimeoutProvider({
  setTimeout: (run, ms) => setTimeout(run, soon(ms)),
  clearTimeout: (id) => clearTimeout(id),
  setInterval: (run, ms) => setInterval(run, soon(ms)),
  clearInterval: (id) => clearInterval(id),
});

interface Body {
  readonly rows: readonly Record<string, unknown>[];
  readonly digest: string | null;
}

interface Told {
  readonly status: number;
  readonly body: object;
}

/** Puts a server in the place of the one that `renderPage` brings, before the page asks it anything. */
function Before({ server, children }: { server: typeof fetch; children: ReactNode }) {
  useState(() => {
    globalThis.fetch = server;
  });
  return children;
}

/** The page, and what the server answers: to rows that are sent, and when it is asked how far it is. */
async function open(
  answer: (body: Body) => Told,
  looked: (asked: number, path: string) => Told = () => ({ status: 200, body: { task: null } }),
) {
  const sent: Body[] = [];
  let asked = 0;
  const server: typeof fetch = async (url, init) => {
    const body = init?.method === 'POST' ? (JSON.parse(String(init.body)) as Body) : null;
    if (body) sent.push(body);
    else asked += 1;
    const { status, body: told } = body ? answer(body) : looked(asked, String(url));
    return { ok: status < 300, status, json: async () => told } as Response;
  };
  const page = (
    <Before server={server}>
      <ViewerProvider viewer={demoViewer()}>
        <ImportPeoplePage />
      </ViewerProvider>
    </Before>
  );
  const rendered = await renderPage(page, { path: '/admin/las-in' });
  const choose = (text: string) => {
    const input = document.querySelector('input[type=file]') as HTMLInputElement;
    return rendered.user.upload(input, new File([text], 'personer.csv', { type: 'text/csv' }));
  };
  return { ...rendered, sent, choose };
}

const task = (state: string, more: object = {}) => ({
  status: 202,
  body: {
    task: {
      id: 't1',
      state,
      done: 0,
      total: 3,
      problems: [],
      askedAt: '2022-05-20T08:00:00Z',
      report: null,
      ...more,
    },
  },
});

const report = (state: string, digest: string, rows: readonly object[]) => {
  const counts = { NEW: 0, CHANGED: 0, UNCHANGED: 0, REFUSED: 0 };
  for (const { outcome } of rows as { outcome: keyof typeof counts }[]) counts[outcome] += 1;
  return task('DONE', { id: digest, report: { state, digest, counts, rows, alsoAdded: [] } });
};
const ROWS = [
  { row: 2, outcome: 'NEW', changes: [], problems: [] },
  {
    row: 3,
    outcome: 'CHANGED',
    changes: [{ field: 'roles', before: 'SOCIAL_WORKER', after: 'JURIST' }],
    problems: [],
  },
  {
    row: 4,
    outcome: 'REFUSED',
    changes: [],
    problems: [{ code: 'ROW_TWICE', field: 'email', params: { row: 2 } }],
  },
];
const FILE =
  'Namn;E-post;Roller\nKim;a@b.example;Socialsekreterare\nLo;b@b.example;jurist, Registrator\nKim;a@b.example;kung\n';

describe('people from a file', () => {
  it('says what is wrong with a file, and sends nothing of it', async () => {
    const { choose, sent } = await open(() => report('DRY', 'd1', []));
    await choose('Namn;Roller\nKim;Jurist\n');
    expect((await screen.findByRole('alert')).textContent).toMatch(/saknar kolumnen E-post/);
    await choose('');
    expect((await screen.findByText(/inga rader under rubrikerna/)).textContent).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('says why the portal refuses', async () => {
    const { choose } = await open(() => ({
      status: 404,
      body: { problems: [{ code: 'NOT_AVAILABLE' }] },
    }));
    await choose(FILE);
    expect((await screen.findByRole('alert')).textContent).toMatch(/inte behörighet/);
  });

  it('is tried first: what each row does, without a name of a person', async () => {
    const { choose, sent, user } = await open(() => report('DRY', 'd1', ROWS));
    await choose(FILE);
    await screen.findByText(/1 rad är ny, 1 ändrar något, 0 är oförändrade och 1 läses inte in/);
    expect(screen.getByText(/skickas inte: Namn/)).toBeTruthy();
    expect(sent).toEqual([
      {
        digest: null,
        rows: [
          { row: 2, email: 'a@b.example', roles: 'SOCIAL_WORKER' },
          { row: 3, email: 'b@b.example', roles: 'JURIST, REGISTRAR' },
          { row: 4, email: 'a@b.example', roles: 'kung' },
        ],
      },
    ]);
    // What needs somebody comes first.
    const table = within(screen.getByRole('table'));
    expect(table.getByRole('row', { name: /^4/ }).textContent).toMatch(
      /a@b.example.*Läses inte in.*E-post: Samma post står också på rad 2/,
    );
    await user.click(screen.getByRole('radio', { name: 'Alla (3)' }));
    expect(table.getByRole('row', { name: /^3/ }).textContent).toMatch(
      /Roller: Socialsekreterare blir Jurist/,
    );
  });

  it.each([
    ['2022-05-19', /Sista dag: .* blir 2022-05-19.*Inloggningen slutar gälla direkt.*blir lediga/],
    ['2022-06-30', /blir 2022-06-30.*Platser i fältpass efter den dagen blir lediga/],
  ])('says in the trial what follows of the last day %s', async (after, said) => {
    const changes = [{ field: 'validTo', before: '', after }];
    const { choose } = await open(() =>
      report('DRY', 'd1', [{ row: 2, outcome: 'CHANGED', changes, problems: [] }]),
    );
    await choose(FILE);
    expect((await screen.findByRole('row', { name: /^2/ })).textContent).toMatch(said);
  });

  it('is read in with the digest of the trial, and told when something has changed since', async () => {
    const { choose, sent, user } = await open(({ digest }) => {
      if (digest === null) return report('DRY', 'd1', ROWS);
      return digest === 'd1' ? report('STALE', 'd2', ROWS) : report('DONE', 'd2', ROWS);
    });
    await choose(FILE);
    await user.click(await screen.findByRole('button', { name: 'Läs in 2 rader' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/inget är inläst/);
    await user.click(screen.getByRole('button', { name: 'Läs in 2 rader' }));
    await screen.findByText(/1 rad lades till, 1 ändrades/);
    expect(screen.queryByRole('button', { name: /^Läs in 2/ })).toBeNull();
    expect(sent.map(({ digest }) => digest)).toEqual([null, 'd1', 'd2']);
  });

  it('asks for a fresh factor before it gives roles, and sends the same rows again', async () => {
    const asked: string[] = [];
    const stop = onFreshFactorNeeded(async (way) => {
      asked.push(way);
      return asked.length > 1;
    });
    const { choose, sent, user } = await open(({ digest }) => {
      if (digest === null) return report('DRY', 'd1', ROWS);
      return asked.length > 1
        ? report('DONE', 'd1', ROWS)
        : {
            status: 422,
            body: { problems: [{ code: 'FRESH_FACTOR_NEEDED', params: { way: 'PASSKEY' } }] },
          };
    });
    await choose(FILE);
    const read = () => screen.findByRole('button', { name: 'Läs in 2 rader' });
    // Not now: it says why, and the file is still there.
    await user.click(await read());
    expect((await screen.findByRole('alert')).textContent).toMatch(/Bekräfta att det är du/);
    await user.click(await read());
    await screen.findByText(/1 rad lades till, 1 ändrades/);
    expect(asked).toEqual(['PASSKEY', 'PASSKEY']);
    expect(sent.map(({ digest }) => digest)).toEqual([null, 'd1', 'd1', 'd1']);
    stop();
  });

  it('keeps the file when the start is refused', async () => {
    const { choose, user } = await open(({ digest }) =>
      digest === null
        ? report('DRY', 'd1', ROWS)
        : { status: 422, body: { problems: [{ code: 'TASKS_WAITING', params: { most: 3 } }] } },
    );
    await choose(FILE);
    await user.click(await screen.findByRole('button', { name: 'Läs in 2 rader' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/redan 3 körningar/);
    expect(screen.getByRole('button', { name: 'Läs in 2 rader' })).toBeTruthy();
  });
});

describe('a run that is under way', () => {
  it('is told row by row as it comes on, also past a lost connection', async () => {
    const answers = [
      task('WAITING'),
      task('RUNNING', { done: 1 }),
      { status: 503, body: {} },
      task('RUNNING', { done: 3 }),
      report('DRY', 't1', ROWS),
    ];
    const { choose } = await open(
      () => task('WAITING'),
      (asked) => answers[asked - 2] ?? { status: 200, body: { task: null } },
    );
    await choose(FILE);
    await screen.findByText('Väntar på sin tur.');
    expect(screen.getByText(/Du kan lämna sidan/)).toBeTruthy();
    await screen.findByText('1 av 3 rader är lästa.');
    await screen.findByText(/Körningen fortsätter ändå/);
    await screen.findByText(/Alla 3 rader är lästa/);
    expect(screen.queryByText(/Körningen fortsätter ändå/)).toBeNull();
    await screen.findByText(/1 rad är ny, 1 ändrar något/);
    expect(screen.getByRole('button', { name: 'Läs in 2 rader' })).toBeTruthy();
  });

  it('is found again after a reload, with its report, and asks for the file once more', async () => {
    const { user } = await open(
      () => task('WAITING'),
      (asked) => (asked === 1 ? task('RUNNING', { done: 2 }) : report('DRY', 't1', ROWS)),
    );
    await screen.findByText('2 av 3 rader är lästa.');
    await screen.findByText(/Från körningen 20 maj 2022 10.00/);
    expect(screen.getByText(/Välj den igen för att läsa in den/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Läs in/ })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Alla (3)' }));
    expect(screen.getByRole('row', { name: /^4/ }).textContent).toMatch(/E-post: Samma post/);
  });

  it.each([
    ['REFUSED', 'TASK_RIGHTS_ENDED', /Din behörighet ändrades/],
    ['REFUSED', 'TASK_TOO_OLD', /mer än ett dygn/],
    ['FAILED', 'TASK_FAILED', /gick inte att göra/],
  ])('that came to nothing (%s, %s) says why, and keeps the trial', async (state, code, said) => {
    const { choose, user } = await open(({ digest }) =>
      digest === null ? report('DRY', 'd1', ROWS) : task(state, { problems: [{ code }] }),
    );
    await choose(FILE);
    await user.click(await screen.findByRole('button', { name: 'Läs in 2 rader' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(said);
    expect(screen.getByRole('button', { name: 'Läs in 2 rader' })).toBeTruthy();
  });

  it('that nobody begins says so', async () => {
    const { choose } = await open(
      () => task('WAITING'),
      () => task('WAITING'),
    );
    await choose(FILE);
    await screen.findByText(/Körningen har inte börjat än/);
  });
});
