// One process of `npm run check:nights` beside others: plays what it is told.
import { Player } from './player.mjs';

const player = await Player.open(process.env);
process.on('message', async ({ at, job, end }) => {
  if (end) {
    await player.close();
    process.exit(0);
  }
  process.send({ at, result: await player.do(job) });
});
process.send({});
