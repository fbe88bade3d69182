import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../launcher/steps/build.mjs';
import { run } from '../launcher/steps/processes.mjs';
import { findViolations } from './boundaries.mjs';
import { measureFigures } from './figures.mjs';
import { apiSpecs, writeGroups } from './jest/spec-groups/write-groups.mjs';
import { jestStage } from './jest-stage.mjs';
import { drawJourneys } from './journey-draw.mjs';
import { measuredStage } from './promises/measured-stage.mjs';
import { checkSchema } from './schema.mjs';
import { programs, typecheck } from './typecheck.mjs';
import { findMissingWords } from './words.mjs';

/** A check that either holds or throws counts as one test. */
const check = (work) => async (root) => {
  await work(root);
  return { passed: 1, failed: 0 };
};

const node = (what, root, ...args) => run(what, process.execPath, args, { cwd: root, lines: 300 });

const outcomeOf = (faults) => ({
  passed: faults.length === 0 ? 1 : 0,
  failed: faults.length,
  story: faults.join('\n'),
});

const nothing = (why) => ({ passed: 0, failed: 0, nothing: why });

/** The specs of a layer: all, or those of the domains that a change can break. */
const specsOf = (layer) => async (root, scope) =>
  scope && !scope.layers[layer]
    ? nothing('nothing that was changed runs there')
    : jestStage(root, layer, scope ? { pattern: scope.patterns[layer] } : {});

/** Files as jest takes them: by what their paths end with. */
const patternOf = (files) => files.map((file) => `${file.replaceAll('.', '\\.')}$`).join('|');

/** What is made of the whole portal: where nothing of it was changed, as before. */
const ofBuilt = (run) => async (root, scope) =>
  scope && !scope.isBuilt ? nothing('nothing that is built was changed') : run(root);

/** What walks the whole portal takes longer than all the rest: left out, and said, for a change of one domain. */
const walked = (run) => async (root, scope) =>
  scope && !scope.isWalked
    ? { ...nothing('it walks every domain'), leftOut: 'asked by npm test -- whole' }
    : run(root);

/** @type {import('./stages.mjs').Stage[]} */
export const stages = [
  {
    name: 'format',
    run: check((root) =>
      node(
        'Lint and format (npm run format mends most of it)',
        root,
        join(root, 'node_modules/@biomejs/biome/bin/biome'),
        'check',
        '--max-diagnostics=50',
      ),
    ),
  },
  {
    name: 'codegen',
    run: check((root) => node('codegen', root, join(root, 'tools/codegen/run.mjs'))),
  },
  {
    name: 'words',
    run: async (root) => outcomeOf(findMissingWords(root)),
  },
  {
    name: 'boundaries',
    run: async (root) =>
      outcomeOf(
        findViolations(root).map(({ rule, from, to }) => `${rule}: ${from}${to ? ` → ${to}` : ''}`),
      ),
  },
  {
    name: 'types',
    needs: ['codegen'],
    run: async () => {
      const results = await Promise.allSettled(programs.map(typecheck));
      const faults = results.flatMap(({ reason }) => (reason ? [reason.message] : []));
      return {
        passed: programs.length - faults.length,
        failed: faults.length,
        story: faults.join('\n'),
      };
    },
  },
  {
    name: 'build',
    run: ofBuilt(
      check(async (root) => {
        // Built from the sources as they are, not from what an earlier run believed.
        rmSync(join(root, 'dist/.built-from'), { force: true });
        await build(root, () => {});
      }),
    ),
  },
  { name: 'schema', needs: ['build'], run: ofBuilt(check(checkSchema)) },
  {
    name: 'commands',
    needs: ['build'],
    goesOn: true,
    // One after the other: what a command leaves behind is looked at.
    run: walked((root) => jestStage(root, 'commands', { workers: 1 })),
  },
  // An editor is asked about a page: it imports what is made of its words.
  { name: 'tools', needs: ['codegen'], run: (root) => jestStage(root, 'tools') },
  { name: 'rules', run: specsOf('rules') },
  {
    name: 'figures',
    run: async (root, scope) =>
      scope && !scope.layers.rules
        ? nothing('no rule was changed')
        : measureFigures(root, { size: 'short', domains: scope?.domains }, () => {}),
  },
  { name: 'web', needs: ['codegen'], run: specsOf('web') },
  {
    name: 'api',
    isAlone: true,
    run: async (root, scope) => {
      if (scope && !scope.layers.api) return nothing('nothing that was changed runs there');
      const files = apiSpecs(root).filter((file) => scope?.asks(file) ?? true);
      writeGroups(root, files);
      const config = 'tools/checks/jest/spec-groups/jest.config.mjs';
      const env = scope?.words ? { AFFECTED_WORDS: scope.words.join(' ') } : {};
      return measuredStage(root, 'api', { config, files, env });
    },
  },
  {
    name: 'journeys',
    needs: ['build'],
    isAlone: true,
    run: walked(async (root) => {
      const { files, leftOut } = drawJourneys(root, process.env.TEST_DRAW);
      const outcome = await measuredStage(root, 'e2e', { files, pattern: patternOf(files) });
      return {
        ...outcome,
        leftOut: [leftOut, outcome.leftOut].filter(Boolean).join('\n') || undefined,
      };
    }),
  },
];
