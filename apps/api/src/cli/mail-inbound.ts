import { readFileSync } from 'node:fs';
import { Inbound } from '@stad/mail/api/inbound/inbound.js';
import { readConfig } from '@stad/platform/api/config/config.js';
import { callerFor } from '@stad/platform/api/serving/caller.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import { makeServer } from '../server.js';
import { readCommandLine } from './command-line.js';
import { fail, say } from './terminal.js';

/** `mail-inbound FILE`: takes one mail as it came (message/rfc822), as POST /mail/inbound does. */
async function main(): Promise<void> {
  const [path] = readCommandLine({ words: ['FILE'] }).words;
  if (!path) throw new Error('Name a file that holds one mail: mail-inbound FILE');
  const raw = readFileSync(path);
  const server = await makeServer(
    readConfig({ ...process.env, LOG_LEVEL: 'warn', POOL_SIZE: '2' }),
  );
  const ctx = callerFor(server, { kind: 'visitor' }).context('write');
  try {
    const taken = await server.app.get(Inbound).take(ctx, raw);
    await ctx.db.transaction.close('commit', ctx.readEvents);
    say(taken === 'NOTHING' ? 'Nothing in it was for the portal.' : `Taken: ${taken}`);
  } catch (error) {
    await ctx.db.transaction.close('rollback');
    if (!(error instanceof ProblemError)) throw error;
    say('Nothing in it was for the portal.');
  } finally {
    await server.close();
  }
}

main().catch(fail);
