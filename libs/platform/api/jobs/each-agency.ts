import type { CronItem, Task } from 'graphile-worker';
import type { RepeatedJob } from './jobs.js';

/** A server that stood still at the hour asks when it is back, for so long. */
const FILL_MS = 24 * 60 * 60 * 1000;

/** The line of the calendar: one asking, whatever the number of processes. */
export const eachAgency = ({ task, at }: RepeatedJob): CronItem => ({
  task: `${task}, each agency`,
  match: at,
  options: { backfillPeriod: FILL_MS, maxAttempts: 12 },
});

const ASK = `select jobs.enqueue_for(a, $1, '{}', $2, $1) from door.agencies() a`;

/** Asks for the job of each agency; twice in a row is once. The queue knows the agencies by their ids alone. */
export const askEachAgency =
  ({ task }: RepeatedJob, clock: () => Date): Task =>
  async (_payload, helpers) => {
    await helpers.query(ASK, [task, clock()]);
  };
