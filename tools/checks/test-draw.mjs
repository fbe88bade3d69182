import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What decides which part of the long proofs `npm test` asks: the state of the sources, committed or not. The same
 * sources draw the same part, here and elsewhere, and a change draws anew.
 *
 * @param {string} root
 * @returns {string} eight hexadecimal digits
 */
export function drawOf(root) {
  const hash = createHash('sha256');
  try {
    const git = (...words) =>
      execFileSync('git', words, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    hash.update(git('rev-parse', 'HEAD^{tree}')).update(git('diff', 'HEAD'));
  } catch {
    // An archive knows no state of its sources: what it needs of packages stands for it.
    hash.update(readFileSync(join(root, 'package-lock.json')));
  }
  return hash.digest('hex').slice(0, 8);
}
