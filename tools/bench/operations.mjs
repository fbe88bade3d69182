import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { actorList } from './limit/actors.mjs';
import { conclusionsOfHandovers, handoverList, NOTE_OF_LIST } from './limit/handovers.mjs';
import { passList } from './limit/pass-list.mjs';
import { conclusionsOfPass, passPage } from './limit/pass-page.mjs';
import { conclusionsOfProgress, progressPage } from './limit/progress-page.mjs';
import { saved } from './limit/save.mjs';
import { smallest } from './limit/smallest.mjs';
import { weekView } from './limit/week-view.mjs';
import { PROGRAMME_SPAN, TOWN, WEEK } from './load-towns.mjs';
import { passListOfPeer } from './peer/pass-list.mjs';
import { passPageOfPeer } from './peer/pass-page.mjs';
import { progressPageOfPeer } from './peer/progress-page.mjs';
import { weekViewOfPeer } from './peer/week-view.mjs';

/** The id that `load-towns` gave to a name. */
export function idOf(name) {
  const hex = createHash('md5').update(name).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const siteId = idOf('site 1');
const programmeId = idOf('programme');
const passId = idOf(`pass 1 ${TOWN.closed + 5}`);
const place = { siteId, programmeId };

/**
 * What is measured: documents of the web client by their name, and for each the same answer by one
 * hand-written statement, the limit. `conclusions` are what rules say and no row holds: the limit
 * gets them ready-made, as its last parameter. `reads` is noted in the access log by both; so is a list, as
 * `notes` says it. `peer` is the question to PostGraphile with the rows it must come back with, and what that
 * leaves out; where there is none, it is not asked.
 */
export const READS = [
  {
    name: 'week view',
    document: 'PlanningWeek',
    variables: { input: { ...place, ...WEEK, first: 200 } },
    limit: { sql: weekView, values: [siteId, programmeId, WEEK.from, WEEK.to] },
    peer: { ...weekViewOfPeer, variables: { ...place, ...WEEK } },
  },
  {
    name: 'pass page',
    document: 'FieldPassPage',
    variables: { input: { id: passId } },
    limit: { sql: passPage, values: [passId], reads: passId },
    conclusions: conclusionsOfPass,
    peer: { ...passPageOfPeer, variables: { id: passId } },
  },
  {
    name: 'progress page',
    document: 'ProgressPage',
    variables: { programmeId, siteId: null },
    limit: { sql: progressPage, values: [programmeId] },
    conclusions: conclusionsOfProgress,
    peer: { ...progressPageOfPeer, variables: { programmeId, ...PROGRAMME_SPAN } },
  },
  {
    name: 'list of 100',
    document: 'FieldPassList',
    variables: { input: { ...place, first: 100, sort: 'STARTS_AT_DESC' } },
    limit: { sql: passList, values: [siteId, programmeId] },
    peer: { ...passListOfPeer, variables: place },
  },
  {
    name: 'actors',
    document: 'ActorsPage',
    variables: { input: { siteId, first: 50 } },
    limit: { sql: actorList, values: [siteId] },
  },
  {
    name: 'handovers',
    document: 'HandoversPage',
    variables: { input: { siteId, first: 50 } },
    limit: { sql: handoverList, values: [siteId], notes: NOTE_OF_LIST },
    conclusions: conclusionsOfHandovers,
  },
];

/** Only for what a request costs that asks for next to nothing. */
export const SMALLEST = {
  name: 'smallest query',
  query: '{ viewer { functionTitle agency { key } } }',
  variables: {},
  limit: { sql: smallest, values: [] },
};

export const SAVE = 'save of a draft part';

/** Whoever the bench is signed in as. */
export const SAVED_BY = { agencyId: idOf('SOC 1'), personId: idOf('person SOC 1 1') };

/** Somebody at each draft writes its aim, again and again, as the page saves it by itself. */
export class Drafts {
  #drafts = Array.from({ length: TOWN.drafts }, (_, at) => ({
    passId: idOf(`pass 1 ${TOWN.closed + TOWN.inWeek + at + 1}`),
    version: 2,
    aim: 'Söka kontakt och lämna kort',
  }));

  /** The variables of the next save of a draft. */
  next(number) {
    const { passId, version, aim } = this.#drafts[number];
    return {
      input: {
        clientMutationId: randomUUID(),
        passId,
        expectedVersion: version,
        aim: `Söka kontakt i centrum, ${version}`,
        from: { aim },
        byItself: true,
        overrides: [],
      },
    };
  }

  /** The part as it is after a save. */
  learn(number, { whenVersion, aim }) {
    Object.assign(this.#drafts[number], { version: whenVersion, aim });
  }
}

export const SAVE_DOCUMENT = 'ChangeWhenAndWhere';
export const SAVE_LIMIT = saved;

/** The ids under which the client sends its operations, by name. */
export function trustedIds(manifest) {
  return Object.fromEntries(
    Object.entries(JSON.parse(readFileSync(manifest, 'utf8'))).map(([id, text]) => [
      /^(?:query|mutation) (\w+)/.exec(text)?.[1],
      id,
    ]),
  );
}

/** The operation that the client sends under this id. */
export function trustedText(manifest, id) {
  return JSON.parse(readFileSync(manifest, 'utf8'))[id];
}
