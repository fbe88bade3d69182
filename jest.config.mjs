// Six kinds of test. Run some with: npm run jest -- libs/identity --selectProjects rules
// (the script starts Node with the switch that lets Jest run ES modules).

const paths = { '@stad/*': ['libs/*'] };

/** Swc as in `.swcrc`, for sources with decorators. */
const nodeTransform = { '^.+\\.ts$': ['@swc/jest', { swcrc: true }] };

/** The web has JSX and no decorators. */
const webTransform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2023',
        // Node and Jest want `with { type: 'json' }` to stay.
        experimental: { keepImportAttributes: true },
        baseUrl: import.meta.dirname,
        paths,
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    },
  ],
};

const shared = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'tsx', 'json', 'node'],
  moduleNameMapper: {
    '^@stad/(.*)\\.js$': '<rootDir>/libs/$1',
    '^@stad/(.*)$': '<rootDir>/libs/$1',
    // Sources import what will be there after the build: `./seminar.js`.
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.data/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.nx/'],
  testEnvironment: 'node',
  transform: nodeTransform,
};

export default {
  // Jest takes the limit from here alone; in a project it would be read and forgotten. It is there for what
  // hangs, and judges nobody: what takes half a minute takes five on a machine with as much else to do.
  testTimeout: 600_000,
  // A worker that has done its work needs longer to leave than Jest’s half second when others have work, too.
  // One that something keeps open is still told of.
  workerGracefulExitTimeout: 60_000,
  // What a file of tests has loaded stays in its process: after fifty, collecting it takes most of the time.
  workerIdleMemoryLimit: '1.5GB',
  testSequencer: '<rootDir>/tools/checks/jest/sequencer.mjs',
  projects: [
    {
      ...shared,
      displayName: 'rules',
      testMatch: ['<rootDir>/libs/**/rules/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'api',
      testMatch: ['<rootDir>/libs/**/api/**/*.spec.ts', '<rootDir>/apps/api/**/*.spec.ts'],
      globalSetup: '<rootDir>/tools/checks/jest/database.mjs',
      globalTeardown: '<rootDir>/tools/checks/jest/database-teardown.mjs',
      setupFiles: ['<rootDir>/tools/checks/jest/own-database.mjs'],
    },
    {
      ...shared,
      displayName: 'web',
      testMatch: [
        '<rootDir>/libs/**/web/**/*.spec.{ts,tsx}',
        '<rootDir>/apps/web/**/*.spec.{ts,tsx}',
      ],
      testEnvironment: 'jsdom',
      transform: webTransform,
      moduleNameMapper: {
        '\\.(css|woff2|svg|png)(\\?.*)?$': '<rootDir>/tools/checks/jest/empty-asset.mjs',
        ...shared.moduleNameMapper,
      },
      setupFiles: [
        '<rootDir>/tools/checks/jest/browser-gaps.mjs',
        '<rootDir>/tools/checks/jest/both-languages.mjs',
        '<rootDir>/tools/checks/jest/patient-queries.mjs',
      ],
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/apps/e2e/**/*.spec.ts'],
      // Of what the generators copy: they walk pages that are in no portal until something is made of them.
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '<rootDir>/apps/e2e/samples/'],
      globalSetup: '<rootDir>/tools/checks/jest/portal.mjs',
      globalTeardown: '<rootDir>/tools/checks/jest/portal-teardown.mjs',
      setupFiles: ['<rootDir>/tools/checks/jest/own-portal.mjs'],
    },
    {
      ...shared,
      displayName: 'tools',
      testMatch: ['<rootDir>/tools/**/*.spec.mjs'],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '<rootDir>/tools/commands/'],
      transform: {},
    },
    {
      ...shared,
      displayName: 'commands',
      testMatch: ['<rootDir>/tools/commands/**/*.spec.mjs'],
      transform: {},
    },
  ],
};
