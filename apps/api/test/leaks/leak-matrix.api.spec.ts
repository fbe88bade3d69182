import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { affectedOf, asksWhole } from '../affected-fields.js';
import { ApiProcess, buildApi, removeBuild } from '../api-process.js';
import { askedFor, NOT_ASKED, type Probe } from './asked-for.js';
import { MARKER } from './facts.js';
import { generatedQueries, readSchema } from './generated-queries.js';
import { askEverything, type Seen, type Subject, toldOf } from './leak-matrix.js';
import { LeakStage } from './leak-stage.js';
import { plantHidden } from './plant.js';
import { fetchEverything, saidInLetters } from './ways-out.js';

/**
 * Every field × role × agency × class: generated queries by everybody, held against the oracle. The
 * short form asks for every agency in some roles and in every role for some agency; `npm run leaks`
 * asks all of it. INV-02 on every way there is, INV-20 in what leaves by other ways.
 */
const IS_FULL = process.env['LEAKS'] === 'full';
const FEWEST_READS = IS_FULL ? 1_000_000 : 100_000;
/** About how many records of a kind each viewer asks in the short form. */
const PROBES = 2;
const PATIENCE_MS = IS_FULL ? 4 * 3_600_000 : undefined;

const schema = readSchema();
const queries = affectedOf(
  'queries of the leak matrix',
  generatedQueries(schema),
  ({ field, document }) => `${field} ${document}`,
);

let stage: LeakStage;
let chosen: Subject[];
beforeAll(async () => {
  stage = await LeakStage.open();
  const { people, roles } = await stage.subjects();
  const visitor: Subject = { name: 'a visitor', viewer: null };
  chosen = IS_FULL ? [visitor, ...people, ...roles] : [visitor, ...oneOfEach(roles)];
}, PATIENCE_MS);
afterAll(() => stage.close());

/** Each agency and each role at least once: the agencies and the roles walk beside each other. */
function oneOfEach(subjects: readonly Subject[]): Subject[] {
  const agencies = [...new Set(subjects.map(agencyOf))];
  const roles = [...new Set(subjects.map(roleOf))];
  return Array.from({ length: Math.max(agencies.length, roles.length) }, (_, at) => {
    const agency = agencies[at % agencies.length];
    const role = roles[(at * 5 + 3) % roles.length];
    return subjects.find((each) => agencyOf(each) === agency && roleOf(each) === role) as Subject;
  });
}
const agencyOf = ({ name }: Subject) => name.split(' as ')[0];
const roleOf = ({ name }: Subject) => name.split(' as ')[1];

/** Of many records each viewer asks about some, all together about all. */
const probeOf =
  (number: number): Probe =>
  (all) =>
    IS_FULL || all.length <= PROBES
      ? all
      : Array.from({ length: PROBES }, (_, n) => all[(number * PROBES + n) % all.length] as never);

it('every agency and every role is among those who ask', async () => {
  const { roles } = await stage.subjects();
  for (const part of [agencyOf, roleOf]) {
    const asking = new Set(chosen.map(part));
    expect(roles.map(part).filter((each) => !asking.has(each))).toEqual([]);
  }
});

it(
  'nobody reads what is not theirs, and everybody what is',
  async () => {
    const all: Seen[] = [];
    for (const [number, subject] of chosen.entries()) {
      all.push(
        await askEverything(stage.portal, subject, queries, {
          ...stage,
          probe: probeOf(number),
          asksAll: IS_FULL,
        }),
      );
    }
    const reads = all.reduce((sum, each) => sum + each.reads, 0);
    const leaked = all.flatMap((each) => each.leaked);
    const overBlocked = all.flatMap((each) => each.overBlocked);
    process.stdout.write(
      `${reads} field reads, ${leaked.length} leaked, ${overBlocked.length} over-blocked\n`,
    );
    expect([...new Set(all.flatMap((each) => each.broken))]).toEqual([]);
    expect(toldOf(leaked)).toEqual([]);
    expect(toldOf(overBlocked)).toEqual([]);
    if (asksWhole) expect(reads).toBeGreaterThanOrEqual(FEWEST_READS);
  },
  PATIENCE_MS,
);

describe('what leaves by other ways', () => {
  let api: ApiProcess;
  beforeAll(async () => {
    buildApi();
    api = await ApiProcess.start(process.env['DATABASE_URL'] ?? '', { LOG_LEVEL: 'debug' });
  }, PATIENCE_MS);
  afterAll(async () => {
    await api.end('SIGTERM');
    removeBuild();
  });

  it('files and calendars hold what their reader may know, and are nobody else’s', async () => {
    const { people } = await stage.subjects();
    const readers = people.filter((_, at) => IS_FULL || at % 3 === 0);
    const { fetched, leaked, wrong } = await fetchEverything(stage, api, readers);
    expect(leaked).toEqual([]);
    expect(wrong).toEqual([]);
    expect(fetched).toBeGreaterThan(readers.length * 5);
  });

  it('letters say a number and a time, and nothing of what is planned', async () => {
    const letters = await stage.lettersOfAPass();
    expect(letters.length).toBeGreaterThan(0);
    expect(saidInLetters(letters, stage.facts)).toEqual([]);
  });

  it('the log says who asked for what, and nothing that was in it', () => {
    expect(api.output).toContain('"event":"listening"');
    expect([...api.output.matchAll(MARKER)]).toEqual([]);
  });
});

it(
  'rows that one may not see change no byte of what one is answered',
  async () => {
    const { people } = await stage.subjects();
    // The first of each agency but the one that gets more rows, and whoever may least there.
    const others = people.filter(
      ({ name }, at) =>
        !name.startsWith('POL-LUND') &&
        people.findIndex((each) => each.name.split(' ')[0] === name.split(' ')[0]) === at,
    );
    const watched = [{ name: 'a visitor', viewer: null }, ...others];
    const before = await answersOf(watched);
    await plantHidden(stage.admin, 'POL-LUND');
    const after = await answersOf(watched);
    for (const [question, answer] of before)
      expect([question, after.get(question)]).toEqual([question, answer]);
  },
  PATIENCE_MS,
);

/** Their own log grows with what they ask, and a secret is another each time. */
const GROWS = new Set([
  ...['auditEvents', 'answerLink', 'participationLink', 'openInvitation'],
  ...['actorLink', 'handoverLink', 'signUpPage', 'signUp', 'evaluationForm'],
]);

async function answersOf(subjects: readonly Subject[]): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const { name, viewer } of subjects) {
    const caller = viewer
      ? stage.portal.caller(viewer, stage.world.now)
      : stage.portal.caller({ kind: 'visitor' }, stage.world.now);
    for (const query of queries) {
      const { field, document } = query;
      if (NOT_ASKED.has(field) || GROWS.has(field)) continue;
      for (const variables of askedFor(query, stage.world, (all) => all.slice(0, 3))) {
        const { data, problems } = await caller.run(document, variables);
        answers.set(
          `${name} ${field} ${JSON.stringify(variables)}`,
          JSON.stringify({ data, problems }),
        );
      }
    }
  }
  return answers;
}
