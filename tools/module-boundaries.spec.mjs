import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { tiers } from './module-boundaries.mjs';

const root = join(import.meta.dirname, '..');

describe('the tiers', () => {
  it('name the domains that there are, and no other', () => {
    const named = tiers.flat().filter((domain) => !domain.endsWith('/*'));
    expect(named.filter((domain) => !existsSync(join(root, 'libs', domain)))).toEqual([]);
  });

  it('stand in the architecture as they are in force', () => {
    const line = tiers.map((tier) => tier.join(', ')).join(' → ');
    expect(readFileSync(join(root, 'docs/ARCHITECTURE.md'), 'utf8')).toContain(line);
  });
});

it('the task graph knows what hangs on what', () => {
  const folder = mkdtempSync(join(tmpdir(), 'graph-'));
  const file = join(folder, 'graph.json');
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/nx/dist/bin/nx.js'), 'graph', `--file=${file}`],
    { cwd: root, env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' }, stdio: 'ignore' },
  );
  const { graph } = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  const on = (project) =>
    graph.dependencies[project]
      .map(({ target }) => target)
      .filter((target) => target in graph.nodes);
  expect(on('trust')).toEqual(
    expect.arrayContaining(['platform', 'audit', 'activities-field-operations']),
  );
  expect(on('platform').filter((target) => !['api', 'web', 'e2e'].includes(target))).toEqual([]);
  const edges = Object.keys(graph.nodes).flatMap(on);
  expect(edges.length).toBeGreaterThanOrEqual(130);
});
