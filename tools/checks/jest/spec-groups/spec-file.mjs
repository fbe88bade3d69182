import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { testDatabase } from '../test-database.mjs';

/**
 * Lets the tests of one file stand in a `describe` with its path, with the same walls as if it ran alone: hooks
 * of its own, a database of its own, and an environment that is put back when it has ended.
 *
 * @param {string} path
 * @param {() => Promise<unknown>} load imports the file
 */
export async function specFile(path, load) {
  describe(path, () => {});
  globalThis.specGroup.inside();
  try {
    const outside = { ...process.env };
    const database = testDatabase();
    // A file may read the address while it is loaded.
    database.use();
    beforeAll(async () => {
      await database.create();
      database.use();
    });
    await loaded(load);
    afterAll(async () => {
      putBack(outside);
      await database.drop();
    });
    putBack(outside);
  } finally {
    globalThis.specGroup.outside();
  }
}

/** A file that cannot be loaded is one failed test, and the others of its group run. */
async function loaded(load) {
  try {
    await load();
  } catch (error) {
    it('can be loaded', () => {
      throw error;
    });
  }
}

function putBack(environment) {
  for (const name of Object.keys(process.env)) {
    if (!(name in environment)) delete process.env[name];
  }
  Object.assign(process.env, environment);
}
