// `npm run projects`: writes the project.json of every domain, with its scope.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { domainsIn } from '../checks/boundaries.mjs';

/** What nx calls a domain. */
export const nameOf = (domain) => domain.replaceAll('/', '-');

/** The text of a domain's project.json, formatted as Biome formats it. */
export function projectOf(domain) {
  const up = '../'.repeat(domain.split('/').length + 1);
  return `{
  "$schema": "${up}node_modules/nx/schemas/project-schema.json",
  "name": "${nameOf(domain)}",
  "projectType": "library",
  "tags": ["scope:${domain}"],
  "targets": {
    "test": {
      "command": "npm run jest -- --selectProjects rules api web --testPathPatterns libs/${domain}/"
    },
    "lint": {
      "command": "biome check libs/${domain}"
    }
  }
}
`;
}

if (process.argv[1] === import.meta.filename) {
  readCommandLine();
  const root = join(import.meta.dirname, '../..');
  for (const domain of domainsIn(root)) {
    writeFileSync(join(root, 'libs', domain, 'project.json'), projectOf(domain));
  }
}
