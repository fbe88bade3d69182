import base from '../../../../jest.config.mjs';
import { GROUPS } from './write-groups.mjs';

// The API specs in groups, as `npm test` runs them: the project `api`, of which one process loads many files.

const { setupFiles: _databaseOfAFile, ...api } = base.projects.find(
  ({ displayName }) => displayName === 'api',
);

export default {
  ...base,
  projects: [
    {
      ...api,
      roots: [`<rootDir>/${GROUPS}`],
      testMatch: ['**/*.spec.mjs'],
      testEnvironment: `${import.meta.dirname}/environment.mjs`,
      testPathIgnorePatterns: ['/node_modules/'],
      modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.nx/'],
    },
  ],
};
