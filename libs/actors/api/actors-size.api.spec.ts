import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { ACTOR_RINGS, ACTOR_SECTORS } from '../rules/actor-codes.js';
import {
  type PicturedActor,
  picturedTies,
  placeActors,
  type ToldTieOf,
} from '../rules/network-picture.js';
import { whoDoesWhat } from '../rules/who-does-what.js';
import { addActor } from './testing/actor-operations.js';
import { actorsGround } from './testing/ground.js';

/** What the pages ask, in the words of the web client (`web/actor.graphql`, `web/network/network.graphql`). */
const LIST = `query L($input: ActorsInput!) { actors(input: $input) { total endCursor
  rows { id name kind ring file { state stateOn responsible nextStep nextStepOn } } } }`;
const GAPS = `query G($siteId: ID!) { actorGaps(siteId: $siteId) { aim kind level actors answeredOn } }`;
const WHO = `query W($input: ActorsInput!) { actors(input: $input) { total
  rows { id name tasks inNetwork areas { id name } } } }`;
const NETWORK = `query N($input: ActorsInput!) { actors(input: $input) { total
  rows { id name kind ring sector file { influence interest placedOn } ties { id kind isSaidHere otherId } } } }`;
/** Across a mark, in units of the picture. */
const MARK = 26;

interface Row extends PicturedActor {
  readonly tasks: readonly string[];
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly ties: readonly ToldTieOf[];
}
interface Page {
  readonly actors: { readonly total: number; readonly rows: readonly Row[] };
}

const ofFile = (field: string) => `file { ${field} }`;

let portal: TestPortal;
let lead: Caller;
let siteId: string;
let few: readonly number[];
const asked = () =>
  [
    [LIST, { input: { siteId, first: 30 } }],
    [GAPS, { siteId }],
    [WHO, { input: { siteId, first: 100 } }],
    [NETWORK, { input: { siteId, first: 100 } }],
  ] as const;
const statements = async () => {
  const counts: number[] = [];
  for (const [query, variables] of asked()) {
    const answer = await lead.run(query, variables);
    expect(answer.problems).toEqual([]);
    counts.push(answer.statements);
  }
  return counts;
};
const page = async (query: string) =>
  (await lead.run<Page>(query, { input: { siteId, first: 100 } })).data?.actors;

beforeAll(async () => {
  portal = await TestPortal.open(actorsGround);
  lead = await portal.as('projektledare@fa-hbg');
  const { rows } = await portal.owner.query(`select id from site where key = 'lund'`);
  siteId = rows[0].id;
  const areas = await portal.owner.query('select id from area where site_id = $1 limit 1', [
    siteId,
  ]);
  const areaIds = [areas.rows[0].id];
  const one = await addActor(lead, { siteId, areaIds });
  await portal.owner.query(
    `insert into actor_tie (agency_id, actor_id, other_actor_id, kind, said_on)
     select agency_id, id, $2, 'WORKS_WITH', '2022-05-02' from actor where id = $1`,
    [one, await addActor(lead, { siteId, areaIds })],
  );
  few = await statements();
  // Sixty with two hundred ties: each says of some of the next ones what it has to do with them.
  await portal.owner.query('delete from actor_tie');
  for (let n = 2; n < 60; n += 1) {
    const sector = ACTOR_SECTORS[n % ACTOR_SECTORS.length];
    const ring = n % 5 === 0 ? ACTOR_RINGS[(n / 5) % 4] : 'NETWORK';
    await addActor(lead, { siteId, areaIds, sector, ring });
  }
  await portal.owner.query(
    `with listed as (select id, agency_id, row_number() over (order by id) - 1 as n from actor where site_id = $1)
     insert into actor_tie (agency_id, actor_id, other_actor_id, kind, said_on)
     select a.agency_id, a.id, o.id, 'WORKS_WITH', '2022-05-02'
     from listed a cross join generate_series(1, 4) step join listed o on o.n = (a.n + step) % 60
     order by step, a.n limit 200`,
    [siteId],
  );
});
afterAll(() => portal.close());

describe('Sixty actors with two hundred ties', () => {
  it('ask as few statements as two with one: list, gaps, who does what, picture', async () => {
    const many = await statements();
    expect(many).toEqual(few);
    for (const count of many) expect(count).toBeLessThanOrEqual(12);
  });

  it('are all in the picture, each in a place of its own, with each tie once', async () => {
    const read = await page(NETWORK);
    expect(read?.total).toBe(60);
    const placed = placeActors(read?.rows ?? []);
    for (const [at, { x, y }] of placed.entries()) {
      for (const other of placed.slice(at + 1)) {
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(MARK);
      }
    }
    const ties = picturedTies(read?.rows ?? []);
    expect(new Set(ties.map(({ id }) => id)).size).toBe(200);
    expect(ties).toHaveLength(200);
    // Each is told by its other end, too.
    expect(read?.rows.flatMap((row) => row.ties)).toHaveLength(400);
    expect(JSON.stringify(read).length).toBeLessThan(80_000);
  });

  it('are all told by who does what, with double work where they serve one area', async () => {
    const rows = (await page(WHO))?.rows ?? [];
    const areas = [
      ...new Map(rows.flatMap((row) => row.areas).map((area) => [area.id, area])).values(),
    ];
    const line = whoDoesWhat(rows, areas).find(({ task }) => task === 'INFORMS');
    expect(line?.doers).toHaveLength(60);
    expect(line?.doubled).toEqual(areas.map(({ name }) => name));
  });

  it.each([
    ...['id', 'siteId', 'cardAgencyId', 'name', 'kind', 'sector', 'ring', 'inNetwork'],
    ...['mergedIntoId', 'version', 'tasks', 'areas { id }', 'nextSteps { step }', '__typename'],
    ...['orgNumber', 'state', 'stateOn', 'responsible', 'lastContactOn', 'nextStep'].map(ofFile),
    ...['nextStepOn', 'closedFrom', 'closedTo', 'influence', 'interest', 'placedOn'].map(ofFile),
    ...['version', '__typename'].map(ofFile),
  ])('tell %s alone as beside all the rest', async (field) => {
    const read = async (fields: string) => {
      const query = `query P($input: ActorsInput!) { actors(input: $input) { rows { ${fields} } } }`;
      const answer = await lead.run<Page>(query, { input: { siteId, first: 100 } });
      expect(answer.problems).toEqual([]);
      return answer.data?.actors.rows;
    };
    // What is worked out of an actor makes the whole of it be read.
    const whole = await read(`${field} ties { id }`);
    const withoutTies = whole?.map(({ ties: _ties, ...rest }) => rest);
    expect(await read(field)).toEqual(withoutTies);
  });
});
