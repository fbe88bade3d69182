import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import config from '../../../../jest.config.mjs';
import { apiSpecs, groupsOf } from './write-groups.mjs';

const root = join(import.meta.dirname, '../../../..');

describe('groups of API specs', () => {
  it('hold every file once, of one place each: a library in one or beside others that have few, an app in few', () => {
    const files = apiSpecs(root);
    const groups = groupsOf(files);
    expect(groups.flatMap((group) => group.files).toSorted()).toEqual(files.toSorted());
    expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
    const ofApps = groups.filter(({ name }) => name.startsWith('apps-'));
    expect(Math.max(...ofApps.map((group) => group.files.length))).toBeLessThanOrEqual(12);
    expect(groups.filter(({ name }) => name.startsWith('libs-network'))).toHaveLength(1);
  });

  it('are of the same files as the project that runs them one by one', () => {
    const { testMatch } = config.projects.find(({ displayName }) => displayName === 'api');
    expect(testMatch).toEqual([
      '<rootDir>/libs/**/api/**/*.spec.ts',
      '<rootDir>/apps/api/**/*.spec.ts',
    ]);
    expect(apiSpecs(root).every((file) => /^(apps\/api|libs\/.*\/api)\//.test(file))).toBe(true);
  });

  it('are named for where their files are', () => {
    expect(
      groupsOf([
        'libs/activities/core/api/log/a.spec.ts',
        'apps/api/test/c.spec.ts',
        'libs/activities/core/api/b.spec.ts',
      ]),
    ).toEqual([
      { name: 'apps-api-1', files: ['apps/api/test/c.spec.ts'] },
      {
        name: 'libs-of-few-1',
        files: ['libs/activities/core/api/b.spec.ts', 'libs/activities/core/api/log/a.spec.ts'],
      },
    ]);
  });
});
