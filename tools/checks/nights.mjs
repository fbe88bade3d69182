// `npm run check:nights`: nights of two or three phones without a network, from a seed, with the code that runs in
// the phones and the real API on a real PostgreSQL: killed at any write, flight mode, clocks two hours off, another
// worker, a full disk, sign-outs, lost rights, the database away, the server stopped, messages lost, doubled and
// late. Nothing that was put away may be lost or counted twice (decision 48).
//
//   npm run check:nights                        1,000 nights of seed 1, on two processes
//   npm run check:nights -- --nights=30 --seed=7
//   npm run check:nights -- --from=501 --nights=500   the second half of them
//   npm run check:nights -- --night=7-12        one of them, with all that happened, played twice
//   npm run check:nights -- --plan=7-12         what happens in it, as JSON, for another way to play it: a browser
//   npm run check:nights -- --faults            with planted faults, each of which some night must find
//   npm run check:nights -- --faults --only=receipt
//
// Prints each night that is not right by its seed, and ends with 1 when there is one, when a night that is played
// again is not the same byte for byte, or when a planted fault is not found.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { numberFrom, orLeave, readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { FAULTS } from './nights/faults.mjs';
import { planOf } from './nights/plan.mjs';

const say = (line) => process.stdout.write(`${line}\n`);
const { values } = readCommandLine({
  options: {
    nights: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    night: { type: 'string' },
    plan: { type: 'string' },
    faults: { type: 'boolean' },
    only: { type: 'string' },
    processes: { type: 'string', default: '2' },
  },
});
const whole = { least: 1, whole: true };
const { nights, from, processes, only } = orLeave(() => {
  for (const name of ['night', 'plan']) {
    if (values[name] && !/^.+-[1-9]\d*$/.test(values[name])) {
      throw new Error(`--${name} takes a seed and a number: 1-12`);
    }
  }
  const chosen = values.only ? FAULTS.filter((name) => name.includes(values.only)) : FAULTS;
  if (chosen.length === 0) throw new Error(`No fault has ${values.only} in its name.`);
  return {
    nights: numberFrom('--nights', values.nights, whole),
    from: numberFrom('--from', values.from, whole),
    processes: numberFrom('--processes', values.processes, whole),
    only: chosen,
  };
});
if (values.plan) {
  say(JSON.stringify({ night: values.plan, ...planOf(values.plan) }, null, 2));
  process.exit(0);
}
const { openDatabase } = await import('./nights/portal.mjs');

/** Fewer are done before another process has begun. */
const WORTH_ANOTHER = 60;
const began = performance.now();
const seconds = () => Math.round((performance.now() - began) / 1000);

const { addressesOf, stop } = await openDatabase();
try {
  if (values.night) await oneNight();
  else if (values.faults) await withFaults();
  else await allNights();
} finally {
  await stop();
}

async function oneNight() {
  const [{ first, second, wrong }] = await share([{ twice: values.night }], 1);
  say(first);
  if (first !== second) say(`played again:\n${second}`);
  say(
    `night ${values.night}: ${wrong.length} wrong, played again ${first === second ? '' : 'not '}the same`,
  );
  process.exitCode = wrong.length === 0 && first === second ? 0 : 1;
}

async function allNights() {
  const names = Array.from({ length: nights }, (_, at) => `${values.seed}-${from + at}`);
  const jobs = names.map((night, at) => (at % 20 === 4 ? { twice: night } : { night }));
  const sums = { presses: 0, acts: 0, messages: 0, wrong: 0, again: 0, others: 0 };
  let done = 0;
  await share(jobs, nights < WORTH_ANOTHER ? 1 : processes, (job, result) => {
    done += 1;
    for (const name of ['presses', 'acts', 'messages']) sums[name] += result[name];
    if (job.twice) {
      sums.again += 1;
      if (result.first !== result.second) {
        sums.others += 1;
        say(`night ${job.twice} is not the same when it is played again`);
      }
    }
    if (result.wrong.length > 0) {
      sums.wrong += 1;
      say(`night ${job.night ?? job.twice}:\n  ${result.wrong.join('\n  ')}`);
    }
    if (done % 100 === 0) say(`${done} of ${nights}, ${seconds()} s`);
  });
  say(
    `${nights} nights of seed ${values.seed}: ${sums.presses} presses, ${sums.acts} acts, ${sums.messages} messages; ` +
      `${sums.wrong} wrong; ${sums.again} played twice, ${sums.others} not the same; ${seconds()} s`,
  );
  process.exitCode = sums.wrong + sums.others === 0 ? 0 : 1;
}

async function withFaults() {
  const jobs = only.map((fault) => ({ fault, seed: values.seed }));
  say('| fault | found in night | by |\n| --- | --- | --- |');
  const found = await share(jobs, jobs.length > 2 ? processes : 1, ({ fault }, { night, wrong }) =>
    say(`| ${fault} | ${night ?? 'not found'} | ${(wrong[0] ?? '').replace(/:?\n[\s\S]*/, '')} |`),
  );
  const missed = found.filter(({ night }) => night === null).length;
  say(`${found.length} faults, ${found.length - missed} found; ${seconds()} s`);
  process.exitCode = missed === 0 ? 0 : 1;
}

/** Lets so many processes do the jobs, each the next one that is left; one alone is this one. */
async function share(jobs, count, told = () => undefined) {
  const results = new Array(jobs.length);
  const keep = (at, result) => {
    results[at] = result;
    told(jobs[at], result);
  };
  if (count === 1) await doHere(jobs, keep);
  else await doBeside(jobs, Math.min(count, jobs.length), keep);
  return results;
}

async function doHere(jobs, keep) {
  const { Player } = await import('./nights/player.mjs');
  const player = await Player.open(await addressesOf('nights_0'));
  try {
    for (const [at, job] of jobs.entries()) keep(at, await player.do(job));
  } finally {
    await player.close();
  }
}

async function doBeside(jobs, count, keep) {
  let next = 0;
  const give = (worker) => {
    const at = next;
    next += 1;
    worker.send(at < jobs.length ? { at, job: jobs[at] } : { end: true });
  };
  const ended = (worker) =>
    new Promise((done, fail) => {
      worker.on('message', ({ at, result }) => {
        if (at !== undefined) keep(at, result);
        give(worker);
      });
      worker.on('exit', (code) =>
        code === 0 ? done() : fail(new Error(`A process of nights ended with ${code}.`)),
      );
    });
  const workers = [];
  for (let at = 0; at < count; at += 1) {
    const env = { ...process.env, ...(await addressesOf(`nights_${at}`)), NODE_NO_WARNINGS: '1' };
    workers.push(fork(join(import.meta.dirname, 'nights/worker.mjs'), { env }));
  }
  try {
    await Promise.all(workers.map(ended));
  } finally {
    for (const worker of workers) worker.kill();
  }
}
