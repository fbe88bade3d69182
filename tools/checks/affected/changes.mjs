import { execFileSync } from 'node:child_process';

/** Where work is merged, as far as one knows without being told. */
const TRUNKS = ['origin/main', 'main'];

/**
 * What differs from the place where this branch left the trunk: committed, in the tree, and not yet added.
 *
 * @param {string} root
 * @param {string} [base] a branch or a commit; without it the trunk
 * @returns {string[] | null} paths, or null where there is nothing to compare with
 * @throws {Error} when `base` is named and not known
 */
export function changedFiles(root, base) {
  const git = (...words) =>
    execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\n')
      .filter(Boolean);
  const since = (ref) => {
    try {
      return git('merge-base', ref, 'HEAD')[0];
    } catch {
      return undefined;
    }
  };
  const from = (base ? [base] : TRUNKS).map(since).find(Boolean);
  if (!from && base) throw new Error(`There is no ${base} to compare with.`);
  if (!from) return null;
  return [
    ...new Set([
      ...git('diff', '--name-only', '--no-renames', from),
      ...git('ls-files', '--others', '--exclude-standard'),
    ]),
  ];
}
