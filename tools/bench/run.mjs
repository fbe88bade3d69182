import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { orLeave } from '../../apps/api/src/cli/command-line.js';
import { clearAwayDeadRuns, folderOfRun } from '../checks/test-runs.mjs';
import { startPostgres } from '../launcher/postgres.mjs';
import { build } from '../launcher/steps/build.mjs';
import { refuseUnequalAnswers, refuseUnequalSaves } from './answers.mjs';
import { measureChain } from './chain.mjs';
import { drive, send } from './drive.mjs';
import { loadTowns } from './load-towns.mjs';
import {
  Drafts,
  idOf,
  READS,
  SAVE,
  SAVE_DOCUMENT,
  SAVED_BY,
  SMALLEST,
  trustedIds,
  trustedText,
} from './operations.mjs';
import { readOptions } from './options.mjs';
import { withoutFields } from './peer/graphql.mjs';
import { installPeer } from './peer/install.mjs';
import { notingPeerPlan, peerLine, peerReadPlan, peerSavePlan } from './peer/plans.mjs';
import { bypassingUrl, dist, memoryMb, startApi, startServer, stopAll } from './servers.mjs';

const root = join(import.meta.dirname, '../..');
const TRUSTED = join(root, 'dist/trusted-documents.json');
const CLIENTS = 8;
const ROUNDS = 3;
/** A difference of a few percent wants more windows than a ratio does; they may be shorter. */
const FINE = { rounds: 11, windowMs: 1000 };
/** Where row security and the access log are measured by themselves. */
const USUAL = 20;
const HEADERS = {
  cookie: 'portal=bench-token-1',
  'content-type': 'application/json',
  'x-portal-client': 'bench',
};

const options = orLeave(() => readOptions());
const dataDir = folderOfRun('bench');
const say = (line) => process.stdout.write(`${line}\n`);

await build(root, () => {});
if (options.peer) installPeer(say);
await clearAwayDeadRuns();
const postgres = await startPostgres({ dataDir, ephemeral: true });
try {
  await bench();
} finally {
  stopAll();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function bench() {
  const began = performance.now();
  const { setUpDatabase, migrate } = await import(join(dist, 'libs/platform/api/db/setup.js'));
  const { domains } = await import(join(dist, 'apps/api/src/domains.js'));
  const secret = () => randomBytes(18).toString('hex');
  const urls = await setUpDatabase(postgres.adminUrl, 'bench', {
    owner: secret(),
    app: secret(),
    jobs: secret(),
  });
  await migrate(urls.databaseOwnerUrl, domains);
  const api = await startApi(urls.databaseUrl, { logFile: join(dataDir, 'api.log') });
  const idleMb = await memoryMb(api);
  const limit = await startServer('limit-server.mjs', urls.databaseUrl);
  const peer = options.peer && (await startServer('peer/server.mjs', urls.databaseUrl));
  const drafts = new Drafts();

  const measured = [];
  const rowSecurityCost = {};
  let loaded = 0;
  for (const towns of options.sizes) {
    const started = performance.now();
    await loadTowns(postgres.adminUrl, 'bench', loaded + 1, towns);
    say(`${towns} ${towns === 1 ? 'town' : 'towns'}, loaded in ${seconds(started)} s`);
    loaded = towns;
    if (options.answers) {
      await compareAnswers(drafts, { api, limit, peer });
      continue;
    }
    for (const operation of READS.filter(isWanted)) {
      measured.push(
        await measure(await readPlans(operation, { api, limit, peer }), { towns, api }),
      );
    }
    if (isWanted({ name: SAVE })) {
      measured.push(await measure(await savePlans(drafts, { api, limit, peer }), { towns, api }));
    }
    if (towns === USUAL && !options.only) {
      const unguarded = await startApi(await bypassingUrl(postgres.adminUrl, urls.databaseUrl));
      for (const operation of [SMALLEST, ...READS.filter(({ name }) => name === 'list of 100')]) {
        const plans = await readPlans(operation, { api, limit, unguarded });
        rowSecurityCost[operation.name] = await costOfRowSecurity(plans, { towns, api });
      }
      unguarded.child.kill('SIGKILL');
      const chain = await measureChain(
        urls.databaseUrl,
        { agency: idOf('SOC 2') },
        { writers: 20, ms: 4000 },
      );
      say(
        `access log: ${Math.round(chain.perSecond)} appends/s by 20 writers of one agency, ${chain.broken} links broken`,
      );
    }
  }
  if (options.answers) return;
  say(`memory: ${idleMb} MB idle, ${await memoryMb(api)} MB after the load`);
  say(`all in ${seconds(began)} s`);
  if (options.json) {
    const operations = measured.map(({ perSecond, ...each }) => each);
    const summary = { operations, rowSecurityCost, idleMb };
    writeFileSync(options.json, `${JSON.stringify(summary, null, 2)}\n`);
  }
}

function isWanted({ name }) {
  return options.only === undefined || options.only === name;
}

/** Every operation once by everybody: what comes back is the same, or this throws. */
async function compareAnswers(drafts, servers) {
  const compared = [];
  for (const operation of [...READS, SMALLEST].filter(isWanted)) {
    compared.push(await readPlans(operation, servers));
  }
  if (isWanted({ name: SAVE })) compared.push(await savePlans(drafts, servers));
  for (const { name, plans } of compared) {
    say(`${name}: the same from ${plans.map(({ who }) => who).join(', ')}`);
  }
}

/** Who answers the same question: the API, the limit, the API without row security, and the peer. */
async function readPlans(operation, { api, limit, unguarded, peer }) {
  const { name, variables, query } = operation;
  const { [operation.document]: documentId } = trustedIds(TRUSTED);
  const body = JSON.stringify(query ? { query, variables } : { documentId, variables });
  const graphql = { path: '/graphql', body, headers: HEADERS };
  const answered = await send({ port: api.port, ...graphql }, { body });
  if (answered === null) throw new Error(`${name}: the API does not answer.`);
  const { data } = JSON.parse(answered);
  const { sql, values, reads, notes } = operation.limit;
  const given = operation.conclusions ? [JSON.stringify(operation.conclusions(data))] : [];
  await limit.tell([{ name, sql, values: [...values, ...given], reads, notes }]);
  const plans = [
    { who: 'api', target: { port: api.port, ...graphql } },
    { who: 'limit', target: { port: limit.port, path: '/0', headers: HEADERS } },
  ];
  if (unguarded) plans.push({ who: 'unguarded', target: { port: unguarded.port, ...graphql } });
  await refuseUnequalAnswers(name, plans);
  if (!peer || !operation.peer) return { name, plans };
  const theirs = await peerReadPlan(operation, { ...peer, headers: HEADERS, data });
  plans.push(theirs);
  const { rules } = operation.peer;
  if (rules) {
    const alike = withoutFields(trustedText(TRUSTED, documentId), rules);
    const target = {
      ...graphql,
      port: api.port,
      body: JSON.stringify({ query: alike, variables }),
    };
    if ((await send(target, target)) === null) throw new Error(`${name}: no answer without rules.`);
    plans.push({ who: 'alike', target });
    if (reads) plans.push(await notingPeerPlan(theirs, { name, reads }));
  }
  return { name, plans };
}

/** All save the same drafts in turn, as one page after the other would. */
async function savePlans(drafts, { api, limit, peer }) {
  const documentId = trustedIds(TRUSTED)[SAVE_DOCUMENT];
  const part = (text) => JSON.parse(text).data.changeWhenAndWhere;
  const target = (port, path, bodyOf) => ({
    port,
    path,
    headers: HEADERS,
    next: (number) => bodyOf(drafts.next(number)),
    learn: (number, text) => drafts.learn(number, part(text)),
  });
  const trusted = (variables) => JSON.stringify({ documentId, variables });
  const plans = [
    { who: 'api', part, target: target(api.port, '/graphql', trusted) },
    { who: 'limit', part, target: target(limit.port, '/', JSON.stringify) },
  ];
  if (peer) plans.push(peerSavePlan(drafts, { ...peer, headers: HEADERS, by: SAVED_BY }));
  await refuseUnequalSaves(SAVE, plans);
  return { name: SAVE, plans };
}

async function measure({ name, plans }, { towns, api }) {
  let statements;
  const runs = await inTurns(plans, (who) => {
    if (who === 'api') statements = api.statementsOf();
  });
  const rate = (who) => median(runs[who].map((run) => run.perSecond));
  const errors = sum(Object.values(runs).flat(), (run) => run.errors);
  const result = {
    name: `${name}, ${towns} ${towns === 1 ? 'town' : 'towns'}`,
    perSecond: rate('api'),
    limitRatio: round(median(runs.api.map((run, at) => run.perSecond / runs.limit[at].perSecond))),
    statements,
    p95Ms: round(median(runs.api.map((run) => run.p95Ms))),
  };
  say(
    `${result.name}: ${result.limitRatio} of the limit (${Math.round(rate('api'))} of ${Math.round(rate('limit'))} requests/s), p95 ${Math.round(result.p95Ms)} ms, ${result.statements} statements${errors > 0 ? `, ${errors} ERRORS` : ''}`,
  );
  const peer = plans.find(({ who }) => who === 'peer');
  if (!peer) return result;
  const against = (who, peers) =>
    runs[who] && round(median(runs[who].map((run, at) => run.perSecond / peers[at].perSecond)));
  const ratio = against('api', runs.peer);
  const alike = against('alike', runs.notingPeer ?? runs.peer);
  const rates = { api: rate('api'), limit: rate('limit'), peer: rate('peer') };
  say(peerLine(result.name, { ...rates, ratio, alike, without: peer.without }));
  return { ...result, peerRatio: ratio, ...(alike && { peerRatioAlike: alike }) };
}

async function costOfRowSecurity({ name, plans }, { towns }) {
  const runs = await inTurns(
    plans.filter(({ who }) => who !== 'limit'),
    undefined,
    FINE,
  );
  const cost = round(
    1 - median(runs.api.map((run, at) => run.perSecond / runs.unguarded[at].perSecond)),
  );
  say(`${name}, ${towns} towns: row security costs ${Math.round(cost * 100)} %`);
  return cost;
}

/** The windows of all alternate, so that what slows the machine slows them alike; `warmed` is told whom it has warmed up. */
async function inTurns(
  plans,
  warmed = (_who) => {},
  { rounds, windowMs } = { rounds: ROUNDS, windowMs: options.windowMs },
) {
  for (const { who, target } of plans) {
    await drive(target, { clients: CLIENTS, ms: 1000 });
    warmed(who);
  }
  const runs = Object.fromEntries(plans.map(({ who }) => [who, []]));
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const { who, target } of plans) {
      runs[who].push(await drive(target, { clients: CLIENTS, ms: windowMs }));
    }
  }
  return runs;
}

function sum(rows, of) {
  return rows.reduce((total, row) => total + of(row), 0);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(1);
}
