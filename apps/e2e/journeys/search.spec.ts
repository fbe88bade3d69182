import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, localDate, weekday } from '@stad/platform/rules/time.js';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { lookUp, SOC1, type Who } from '../demo.js';
import { portalNow } from '../portal.js';
import { FIRST_READER } from '../search-queries/first-reader.js';
import type { SearchQuery } from '../search-queries/search-query.js';
import { SECOND_READER } from '../search-queries/second-reader.js';
import { THIRD_READER } from '../search-queries/third-reader.js';

/**
 * The 150 queries of a reader who had not seen the search, and 50 of each of two others, asked in the palette as each of
 * their roles. A situation of *Vem ringer jag nu?* opens that page, and counts for it; *nothing* is answered where no
 * row is called so. In percent, and in points of them.
 */
const LEAST_FIRST = 85;
const LEAST_FOUND = 95;
/** The others may differ from the first by so much: else the search knows a list, and not its readers. */
const FARTHEST = 5;
const READERS = { first: FIRST_READER, second: SECOND_READER, third: THIRD_READER };
const FRIDAY = 5;

interface Shown {
  readonly rows: readonly { readonly key: string; readonly text: string }[];
  readonly isNearest: boolean;
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The rows of the palette as they stand, without those that only call. */
const READ = `(() => {
  const dialog = document.querySelector('[role=dialog]');
  const rows = [...dialog.querySelectorAll('[role=option][data-key]')]
    .map((each) => ({ key: each.dataset.key, text: each.textContent }))
    .filter(({ key }) => !key.startsWith('call '));
  return { rows, isNearest: dialog.querySelector('[role=status]') !== null };
})()`;

const TWO_FRAMES =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))';

async function answersOf(role: Who, queries: readonly string[]): Promise<Map<string, Shown>> {
  const visitor = await Visitor.at(browser, 'desk');
  const answers = new Map<string, Shown>();
  await visitor.signIn(...role);
  await visitor.page.keyboard.press('Control+k');
  const field = visitor.page.getByRole('dialog').getByRole('combobox');
  await field.waitFor();
  await visitor.settled();
  for (const query of queries) {
    await field.fill(query);
    await visitor.evaluate(TWO_FRAMES);
    answers.set(query, (await visitor.evaluate(READ)) as Shown);
  }
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
  return answers;
}

/** The kinds of rows by the names that the queries have for them. */
const PREFIXES: Readonly<Record<string, string>> = {
  ...{ actor: 'actor', agreement: 'agreement', course: 'course', event: 'dissemination' },
  ...{ goal: 'goal', grant: 'grant', learning: 'learning' },
  ...{ material: 'material', meeting: 'meeting', prevention: 'prevention', report: 'report' },
  ...{ seminar: 'seminar', task: 'task', visit: 'study_visit', function: 'contact' },
};
const ALSO_OPENS: Readonly<Record<string, RegExp>> = {
  '/faltpass/nytt': /^(?:plan|copy)$/,
  '/ring': /^situation /,
};

/** By the aim that a query names it by: no row shows it. */
const passOf = (name: string) =>
  lookUp(
    `select a.id from activity a join field_operation o on o.activity_id = a.id
     where a.number = $1 or o.aim = $1 limit 1`,
    [name],
  );

function dayOf(name: string): RegExp {
  const today = localDate(portalNow());
  if (name === '12 May') return /^day \d{4}-05-12$/;
  const days: Record<string, string | undefined> = {
    ...{ today, tomorrow: addDays(today, 1), yesterday: addDays(today, -1) },
    'the coming Friday': [0, 1, 2, 3, 4, 5, 6]
      .map((n) => addDays(today, n))
      .find((day) => weekday(day) === FRIDAY),
  };
  return new RegExp(`^day ${days[name] ?? name}$`);
}

/** Whether a row is what the query should find. */
async function isRight(right: string, { key, text }: Shown['rows'][number]): Promise<boolean> {
  const [kind = '', name = ''] = right.split(/: (.*)/s);
  if (PREFIXES[kind]) return key.startsWith(`${PREFIXES[kind]} `) && text.includes(name);
  switch (kind) {
    case 'page':
      return key === name || (ALSO_OPENS[name]?.test(key) ?? false);
    case 'pass':
      return key === `field_operation ${await passOf(name)}`;
    case 'person':
      return key.startsWith('function ') && text.startsWith(name);
    case 'provision':
      return key.startsWith(`law ${name}.`);
    case 'setting':
      return key.startsWith('setting ') && text.includes(name);
    case 'day':
      return dayOf(name).test(key);
    default:
      return key === `${kind} ${name}`;
  }
}

/** Where the right row stands among those shown; -1 where it does not. */
async function placeOf(right: readonly string[], { rows, isNearest }: Shown): Promise<number> {
  if (right[0] === 'nothing') return isNearest || rows.length === 0 ? 0 : -1;
  for (const [place, row] of rows.entries()) {
    for (const one of right) if (await isRight(one, row)) return place;
  }
  return -1;
}

it.each(['desk', 'pocket'] as const)(
  'calls from a hit and opens one by the keys, without a fault of accessibility (%s)',
  async (view) => {
    const visitor = await Visitor.at(browser, view);
    const { page } = visitor;
    await visitor.signIn(...SOC1);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    const field = dialog.getByRole('combobox');
    await field.waitFor();
    await visitor.settled();
    // By the keys: what is set at once tells the list nothing of where the focus goes.
    const write = async (text: string) => {
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Backspace');
      await page.keyboard.type(text);
    };
    await write('socialjouren');
    const call = dialog.getByRole('option', { name: /^Ring Socialjouren Lund/ });
    await call.waitFor();
    expect(await call.getAttribute('href')).toMatch(/^tel:\+?\d{6,}$/);
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await write('semenarium');
    await dialog.getByRole('option', { name: 'Hjälp', exact: true }).waitFor();
    expect(await dialog.getByRole('status').textContent()).toMatch(/närmast/);
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await write('hotell lillån');
    await dialog.getByRole('option', { name: /Hotell Lillån/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Hotell Lillån/ }).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  },
);

interface Asked extends SearchQuery {
  readonly reader: string;
  readonly place: number;
  readonly firstRow: string;
}

/** Each reader's queries with the place of the right row; every role signs in once. */
async function askAll(): Promise<readonly Asked[]> {
  const queries = Object.entries(READERS).flatMap(([reader, own]) =>
    own.map((each) => ({ ...each, reader })),
  );
  const roles = new Map(queries.map(({ role }) => [role.join(), role]));
  const asked: Asked[] = [];
  for (const role of roles.values()) {
    const own = queries.filter((each) => each.role.join() === role.join());
    const answers = await answersOf(role, [...new Set(own.map(({ query }) => query))]);
    for (const each of own) {
      const shown = answers.get(each.query) as Shown;
      const place = await placeOf([each.right].flat(), shown);
      asked.push({ ...each, place, firstRow: shown.rows[0]?.text ?? 'nothing' });
    }
  }
  return asked;
}

it('answers nearly all and most of them first, those of other readers as well as those of the first', async () => {
  const asked = await askAll();
  const shares = Object.keys(READERS).map((reader) => {
    const own = asked.filter((each) => each.reader === reader);
    const share = (isMet: (place: number) => boolean) =>
      (100 * own.filter(({ place }) => isMet(place)).length) / own.length;
    const [first, found] = [share((place) => place === 0), share((place) => place >= 0)];
    const told = own
      .filter(({ place }) => place !== 0)
      .map(({ role, query, right, place, firstRow }) => {
        const where = place < 0 ? 'missed' : `row ${place + 1}`;
        return `  ${where}: ${role[1]}: ${query} (${[right].flat().join(' or ')}; ${firstRow})`;
      });
    process.stdout.write(
      `search, ${own.length} of the ${reader} reader: ${first.toFixed(1)} % first, ${found.toFixed(1)} % found\n${told.join('\n')}\n`,
    );
    return { reader, first, found };
  });
  const lagging = shares.filter(({ first, found }) => first < LEAST_FIRST || found < LEAST_FOUND);
  expect(lagging).toEqual([]);
  const [own, ...others] = shares;
  const differing = others.filter(
    ({ first, found }) =>
      Math.max(Math.abs(first - (own?.first ?? 0)), Math.abs(found - (own?.found ?? 0))) > FARTHEST,
  );
  expect(differing).toEqual([]);
});
