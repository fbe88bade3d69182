/**
 * How `npm test` shows that each command of package.json still runs, by the name of the script:
 *
 * - `runs`: with these words, on its own (short-forms.spec.mjs), and `says` what a good run prints
 * - `onPortal`: as one of the commands of the operator, on a portal that `npm start` started
 *   (on-a-portal.spec.mjs); what each is given and says stands there
 * - `stage`: it is a stage of `npm test`, or does what one does by the same code
 * - `spec`: a spec of `npm test` does less of it, or a part, through `by`, which the command uses too
 *
 * A command that is added to package.json gets its line here: with the fewest words that make it do a little
 * of everything it does, in a few seconds, and without measuring time.
 *
 * @type {Record<string, { runs?: string, says?: RegExp, onPortal?: true, stage?: string, spec?: string, by?: string }>}
 */
export const SHORT_FORMS = {
  start: { onPortal: true },
  dev: { spec: 'tools/launcher/steps/watch.spec.mjs', by: 'watchSources' },
  'demo:reset': { onPortal: true },
  'db:setup': { onPortal: true },
  'agency:add': { onPortal: true },
  'admin:invite': { onPortal: true },
  'site:add': { onPortal: true },
  'area:add': { onPortal: true },
  'ring:set': { onPortal: true },
  'programme:add': { onPortal: true },
  'lead:invite': { onPortal: true },
  'roles:approve': { onPortal: true },
  'frame:list': { onPortal: true },
  'identity:provider': { onPortal: true },
  'audit:verify': { onPortal: true },
  'audit:export': { onPortal: true },
  'audit:checkpoint': { onPortal: true },
  'audit:covered': { onPortal: true },
  backup: { onPortal: true },
  'backup:keys': { onPortal: true },
  restore: { onPortal: true },
  retention: { onPortal: true },
  'keys:rotate': { onPortal: true },

  // Compares the answers of the portal and of the limit, and measures nothing. The peer is no dependency:
  // that it is asked for what the database has is shown by its plans alone (apps/api/test/bench-peer.api.spec.ts).
  bench: {
    runs: '--answers --towns 1',
    says: /pass page: the same from api, limit\n(?:.+\n)*save of a draft part: the same from api, limit/,
  },
  load: { runs: '--small --clients 4 --operations 60', says: /^60 operations, 0 errors$/m },
  'rules:mutation': { runs: '--short', says: /^short +\d+ of +\d+ noticed/m },
  'check:nights': {
    runs: '--nights 20 --seed 7',
    says: /^20 nights of seed 7: .+; 0 wrong; 1 played twice, 0 not the same/m,
  },
  // That takes Java, which is not on every machine; the command itself refuses without it.
  'check:pdf': { runs: '--short', says: /^\d+ files made, \d+ broken, none judged$/m },
  'check:policies': {
    runs: '--short deputy:read',
    says: /^1 passed, 0 failed, 0 change nothing$/m,
  },

  test: { stage: 'format' },
  lint: { stage: 'boundaries' },
  format: { stage: 'format' },
  typecheck: { stage: 'types' },
  codegen: { stage: 'codegen' },
  build: { stage: 'build' },
  schema: { stage: 'schema' },
  jest: { stage: 'tools' },
  'rules:figures': { stage: 'figures' },

  'check:pages': { spec: 'apps/e2e/pages/every-page-wide.spec.ts', by: 'apps/e2e/pages/' },
  'measure:pages': { spec: 'apps/e2e/pages/measures.spec.ts', by: 'PAGE_MEASURES' },
  'check:second-engine': { spec: 'tools/checks/firefox/firefox.spec.mjs', by: 'findFirefox' },
  'check:promises': { spec: 'tools/checks/promises.spec.mjs', by: 'promises/promise-list.mjs' },
  'check:main-thread': {
    spec: 'apps/api/test/main-thread/main-thread.api.spec.ts',
    by: 'heavy-requests',
  },
  'check:files': { spec: 'tools/checks/hostile-files.spec.mjs', by: 'hostile-files' },
  pictures: { spec: 'apps/e2e/pages/pictures.spec.ts', by: 'pictures-leaf.mjs' },
  'check:inputs': { spec: 'apps/api/test/inputs/hostile-inputs.api.spec.ts', by: 'hostile-inputs' },
  leaks: { spec: 'apps/api/test/leaks/leak-matrix.api.spec.ts', by: 'leak-matrix' },
  faults: { spec: 'apps/api/test/faults/faults.api.spec.ts', by: 'fault-runs' },
  'check:operations': { spec: 'tools/checks/operations.spec.mjs', by: 'operations/walk.mjs' },
  'check:image': { spec: 'tools/checks/image/image.spec.mjs', by: 'dockerfile.mjs' },
  'compose:secrets': { spec: 'tools/deploy/deploy.spec.mjs', by: 'makeSecrets' },
  'new:activity-type': { spec: 'tools/commands/generators.spec.mjs', by: 'kinds.mjs' },
  'new:domain': { spec: 'tools/commands/generators.spec.mjs', by: 'kinds.mjs' },
  projects: { spec: 'tools/build/write-projects.spec.mjs', by: 'projectOf' },
};
