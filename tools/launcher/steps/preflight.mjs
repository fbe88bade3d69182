import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { Refusal } from './terminal.mjs';

/** The port as a number; `PORT=tre` and `PORT=70000` are refused. */
export function readPort(text = '3000') {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Refusal(`PORT must be a whole number between 1 and 65535, not "${text}".`);
}

/** Where the data lies, created when missing and tried out: a folder can look writable and not be. */
export function prepareDataFolder(root, folder) {
  const shown = relative(root, folder).startsWith('..') ? folder : relative(root, folder);
  try {
    makeFolder(folder);
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    accessSync(folder, constants.W_OK | constants.X_OK);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new Refusal(
      `The data folder ${shown} cannot be written (${error.code}): make it yours, or name another with PORTAL_DATA_DIR.`,
    );
  }
}

/** Parents first, one by one: Node's own recursive way hides why a read-only disk refuses. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** @param {string} host the address the portal will listen on */
export async function checkPortIsFree(port, host = '127.0.0.1') {
  const fault = await new Promise((done) => {
    const probe = createServer();
    probe.once('error', done);
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(undefined)));
  });
  if (!fault) return;
  if (fault.code === 'EADDRINUSE') {
    throw new Refusal(
      `Port ${port} is used by another program: stop that one, or choose another port with PORT=${port + 1} npm start.`,
    );
  }
  throw new Refusal(
    fault.code === 'EACCES'
      ? `Port ${port} is not open to this user: choose one above 1023, for example PORT=3000 npm start.`
      : `Port ${port} cannot be used on ${host}: ${fault.message}.`,
  );
}
