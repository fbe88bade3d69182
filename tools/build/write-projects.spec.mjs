import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { domainsIn } from '../checks/boundaries.mjs';
import { projectOf } from './write-projects.mjs';

const root = join(import.meta.dirname, '../..');

it.each(domainsIn(root))('%s has the project that npm run projects writes', (domain) => {
  expect(readFileSync(join(root, 'libs', domain, 'project.json'), 'utf8')).toBe(projectOf(domain));
});
