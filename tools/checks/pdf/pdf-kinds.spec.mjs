import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../../..');
const read = (path) => readFileSync(join(root, path), 'utf8');

/** Functions of the portal that say what is set as a PDF. */
function documentMakers() {
  const sources = readdirSync(join(root, 'libs'), { recursive: true }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.startsWith('platform'),
  );
  return sources.flatMap((path) => [
    ...read(join('libs', path)).matchAll(/^export function (\w+)\([^)]*\): PrintedDocument \{/gm),
  ]);
}

describe('the kinds of PDF that npm run check:pdf judges', () => {
  it('are all that the portal makes', () => {
    const judged = read('tools/checks/pdf/pdf-kinds.mjs');
    const makers = documentMakers().map(([, name]) => name);
    expect(makers.length).toBeGreaterThan(5);
    expect(makers.filter((name) => !judged.includes(`  ${name}: () => ${name}(`))).toEqual([]);
  });
});
