import { loadDemo } from '../demo/load-demo.js';
import { readCommandLine } from './command-line.js';
import { fail, say, variable } from './terminal.js';

/** Loads the demo once; a second call says when it was loaded. */
async function main(): Promise<void> {
  readCommandLine();
  const ownerUrl = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  const databaseUrl = variable('DATABASE_URL', 'the database, as role portal_app');
  const report = await loadDemo({ databaseUrl, ownerUrl });
  say(
    report.loaded
      ? `The demo is loaded, laid around ${report.loadedOn}.`
      : `The demo was loaded on ${report.loadedOn}.`,
  );
}

main().catch(fail);
