import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ownVersion } from '../../launcher/steps/own-node.mjs';

/**
 * Lays out what the guide fetches from Node's makers: the archive of the portal's version, in their form and
 * under their name, made of the Node of the packages and the npm of this machine, and its checksum beside it.
 *
 * @param {string} root
 * @param {string} folder in the place of `https://nodejs.org/dist`
 */
export function makeNodeArchive(root, folder) {
  const version = ownVersion(root);
  const name = `node-v${version}-linux-${process.arch}`;
  const release = join(folder, `v${version}`);
  const laid = join(release, name);
  mkdirSync(join(laid, 'bin'), { recursive: true });
  copyFileSync(
    join(root, `node_modules/node-linux-${process.arch}/bin/node`),
    join(laid, 'bin/node'),
  );
  mkdirSync(join(laid, 'lib/node_modules'), { recursive: true });
  cpSync(npmFolder(), join(laid, 'lib/node_modules/npm'), {
    recursive: true,
    dereference: true,
  });
  for (const program of ['npm', 'npx'])
    symlinkSync(`../lib/node_modules/npm/bin/${program}-cli.js`, join(laid, 'bin', program));
  const archive = `${laid}.tar.xz`;
  execFileSync('tar', ['--create', '--file', archive, '--use-compress-program=xz -0', name], {
    cwd: dirname(laid),
  });
  rmSync(laid, { recursive: true });
  const sum = createHash('sha256').update(readFileSync(archive)).digest('hex');
  writeFileSync(
    join(release, 'SHASUMS256.txt'),
    `${'0'.repeat(64)}  node-v${version}.pkg\n${sum}  ${name}.tar.xz\n`,
  );
}

/** Of the npm that runs this command: its global folder would follow whichever Node comes first in the path. */
function npmFolder() {
  const cli = process.env.npm_execpath;
  if (!cli) throw new Error('Run it with npm: npm run check:operations.');
  return dirname(dirname(realpathSync(cli)));
}
