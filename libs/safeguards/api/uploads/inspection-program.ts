import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Kept by the kernel, also when nobody looks any more because the portal has ended: seconds of the
 * processor, bytes of a file it would write, files it may have open, and no copy of its memory on the disk.
 */
const KERNEL_LIMITS = 'ulimit -t 6; ulimit -f 0; ulimit -n 64; ulimit -c 0';

const HEAP = ['--max-old-space-size=160', '--max-semi-space-size=8'];
/** No code is made of text while it runs. */
const NO_CODE = ['--disallow-code-generation-from-strings'];

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
}

/**
 * How the process is started that inspects one file. It knows nothing of the portal: where it was built, no
 * environment, no file but its own sources and packages, no program, no worker, no native code. Node does
 * not keep it from the network before version 25; nothing in it opens a connection.
 */
export function inspectionProgram(): Program {
  const own = import.meta.filename;
  const entry = join(dirname(own), `inspection-process${own.slice(own.lastIndexOf('.'))}`);
  const isBuilt = own.endsWith('.js');
  const limits = isBuilt ? permissions(entry) : sourcesAsTheyAre(entry);
  const node = [process.execPath, ...HEAP, ...NO_CODE, ...limits, entry];
  if (process.platform === 'win32') return { command: process.execPath, args: node.slice(1) };
  const environment = isBuilt ? [] : placesOfCompiler();
  return {
    command: '/bin/sh',
    args: [
      ...['-c', `${KERNEL_LIMITS}; exec /usr/bin/env -i "$@"`, 'inspection'],
      ...[...environment, ...node],
    ],
  };
}

function permissions(entry: string): readonly string[] {
  const require = createRequire(entry);
  const reader = dirname(require.resolve('pdfjs-dist/package.json'));
  // `libs/safeguards`, as it lies in the build.
  const folders = [join(dirname(entry), '../..'), reader].map((each) => realpathSync(each));
  return [PERMISSION, ...folders.map((each) => `--allow-fs-read=${each}/*`)];
}

const [major = 0] = process.versions.node.split('.').map(Number);
const PERMISSION = major >= 24 ? '--permission' : '--experimental-permission';

/** Sources are only run by our own tests, through the loader they have. */
function sourcesAsTheyAre(entry: string): readonly string[] {
  const root = join(dirname(entry), '../../../..');
  return ['--import', join(root, 'tools/checks/typescript-loader.mjs')];
}

/**
 * Where the compiler of the sources has unpacked itself. The process may write nothing, and finds it only where
 * whoever starts it has loaded it before.
 */
function placesOfCompiler(): readonly string[] {
  return ['HOME', 'XDG_CACHE_HOME', 'SWC_NATIVE_BINDING_CACHE'].flatMap((name) =>
    process.env[name] ? [`${name}=${process.env[name]}`] : [],
  );
}
