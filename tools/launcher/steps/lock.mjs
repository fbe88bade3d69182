import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, isAlive } from '../postgres/postmaster.mjs';
import { Refusal } from './terminal.mjs';

const nameOfLock = 'running.json';

/**
 * Who runs on this data folder now: `{ pid, port }`, or undefined.
 * A note left behind by a killed run counts for nothing.
 */
export function whoRuns(dataFolder) {
  let note;
  try {
    note = JSON.parse(readFileSync(join(dataFolder, nameOfLock), 'utf8'));
  } catch {
    return undefined;
  }
  const runs = isAlive(note.pid) && commandLineOf(note.pid).includes('start.mjs');
  // A start that handed over to the Node of the packages is this one's parent and waits for it.
  const isThisStart = [process.pid, process.ppid].includes(note.pid);
  return runs && !isThisStart ? note : undefined;
}

/**
 * Takes the data folder for this process.
 * @returns {() => void} gives it back
 * @throws {Refusal} when another run has it
 */
export function takeLock(dataFolder, port) {
  const other = whoRuns(dataFolder);
  if (other) {
    throw new Refusal(
      `The portal already runs here, on http://localhost:${other.port} (process ${other.pid}): stop it with Ctrl-C first, or give this one its own PORTAL_DATA_DIR and PORT.`,
    );
  }
  const file = join(dataFolder, nameOfLock);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, port }), { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    throw new Refusal('Another start of the portal began in the same moment: this one stops.');
  }
  return () => rmSync(file, { force: true });
}
