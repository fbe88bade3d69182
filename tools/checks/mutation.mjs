// Breaks the rules in small ways and asks the specs to notice (Stryker). Takes minutes a set.
// Run with: npm run rules:mutation [-- guard …], or -- --short for one small file; the report of each lies in .data/mutation.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { orLeave, readCommandLine, refuseUnknown } from '../../apps/api/src/cli/command-line.js';
import { LEAST_SCORE, mutationSets, SHORT_SET } from './mutation-sets.mjs';

const root = join(import.meta.dirname, '../..');
const { words: wanted, values } = readCommandLine({
  options: { short: { type: 'boolean' } },
  words: 'SET',
});
const sets = values.short ? { short: SHORT_SET } : mutationSets;
orLeave(() => refuseUnknown('set of rules', wanted, Object.keys(sets)));
const names = wanted.length > 0 ? wanted : Object.keys(sets);
const { Stryker } = await import('@stryker-mutator/core');

process.chdir(root);
// Rules are ES modules, and Stryker's own processes run them through Jest.
process.env.NODE_OPTIONS =
  `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim();

const scores = [];
for (const name of names) {
  const mutants = [];
  for (const part of [sets[name]].flat()) {
    mutants.push(...(await new Stryker(settings(name, part)).runMutationTest()));
  }
  scores.push({ name, ...scoreOf(mutants) });
}
for (const { name, noticed, all, score } of scores) {
  const verdict = score >= LEAST_SCORE ? '' : `  BELOW ${LEAST_SCORE} %`;
  process.stdout.write(
    `${name.padEnd(14)} ${String(noticed).padStart(5)} of ${String(all).padStart(5)} noticed  ${score.toFixed(1)} %${verdict}\n`,
  );
}
const low = scores.filter(({ score }) => !(score >= LEAST_SCORE)).length;
process.stdout.write(`${scores.length - low} passed, ${low} failed\n`);
process.exitCode = low === 0 ? 0 : 1;

/** One set, run by its own specs alone, each mutant by those that reach it. */
function settings(name, { mutate, specs }) {
  process.env.RULES_SPECS = specs.join(' ');
  return {
    mutate: [...mutate, '!**/*.spec.ts', '!**/*.figures.ts', '!**/testing/**'],
    ignorePatterns: ['.data', 'dist', '.nx', '.git', 'apps', 'docs'],
    tempDirName: '.data/mutation/work',
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    jest: {
      projectType: 'custom',
      configFile: 'tools/checks/jest/rules-alone.config.mjs',
      enableFindRelatedTests: false,
    },
    coverageAnalysis: 'perTest',
    concurrency: availableParallelism(),
    // Jest keeps the modules of every run: a process that runs hundreds of mutants grows and slows.
    maxTestRunnerReuse: 40,
    ignoreStatic: true,
    incremental: false,
    timeoutMS: 20_000,
    reporters: ['clear-text', 'html'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    htmlReporter: { fileName: `.data/mutation/${name}.html` },
    allowConsoleColors: false,
  };
}

/** As Stryker counts: a mutant that could not be compiled says nothing. */
function scoreOf(mutants) {
  const judged = mutants.filter(({ status }) => !['Ignored', 'CompileError'].includes(status));
  const noticed = judged.filter(({ status }) => ['Killed', 'Timeout'].includes(status));
  return {
    noticed: noticed.length,
    all: judged.length,
    score: judged.length === 0 ? 0 : (noticed.length / judged.length) * 100,
  };
}
