import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeToContinueOn, thisRuntime } from './own-node.mjs';
import { run } from './processes.mjs';
import { Refusal } from './terminal.mjs';

/**
 * Installs what the lock file says, when that is not what is there.
 * Only Node itself may be imported before this has run, and any Node from 20.19 on runs it: whoever calls it
 * goes on with `continueOnOwnNode`.
 */
export async function install(root, note) {
  if (isInstalled(root)) note('already there');
  else await installAnew(root, note);
  if (!nodeToContinueOn(root, thisRuntime())) note(`Node ${process.versions.node}`);
}

async function installAnew(root, note) {
  refuseBorrowedFolder(root);
  // npm start knows which npm it is; called without it, the one on the path is used.
  const npm = process.env.npm_execpath;
  const [program, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const { NODE_ENV: _, ...env } = process.env;
  await run('Installing the packages (npm ci)', program, [...first, ...options], {
    cwd: root,
    env,
    shell: process.platform === 'win32' && program === 'npm',
  });
  remember(root);
  note('npm ci');
}

/** npm empties `node_modules` first, and through a link it would empty somebody else's. */
function refuseBorrowedFolder(root) {
  const folder = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false });
  if (!folder?.isSymbolicLink()) return;
  throw new Refusal(
    'node_modules is a link, and what it leads to is not what package-lock.json asks for: remove the link and start again.',
  );
}

function isInstalled(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  if (existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === lockHash(root)) {
    return true;
  }
  // Installed by hand: npm writes its own copy of the lock file last.
  if (statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs) return false;
  remember(root);
  return true;
}

function remember(root) {
  try {
    writeFileSync(stampOf(root), lockHash(root));
  } catch {
    // Packages installed by somebody else are read, not written.
  }
}

const stampOf = (root) => join(root, 'node_modules', '.installed-lock');

function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}
