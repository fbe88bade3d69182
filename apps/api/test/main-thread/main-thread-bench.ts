import { setTimeout as delay } from 'node:timers/promises';
import { msOf } from '@stad/platform/api/testing/promise.js';
import pg from 'pg';
// @ts-expect-error: plain JavaScript
import { cpuOfMainThread } from '../../../../tools/bench/cpu-time.mjs';
import type { ApiProcess } from '../api-process.js';
import { query } from '../attack/attack-row.js';
import { type RawAnswer, send } from '../attack/raw-request.js';
import type { HeavyRequest } from './heavy-requests.js';
import { MORE_ROUNDS, SOMEBODY_ELSE } from './heavy-world.js';

/** Milliseconds of its own that the main thread may spend on one request. */
export const LIMIT_MS = 200;

/** What follows the answer belongs to it: a cache that is cleared, garbage. */
const AFTERWARDS_MS = 20;

export interface Measured {
  readonly name: string;
  /** Median, of the main thread alone. */
  readonly cpuMs: number;
  readonly isWithin: boolean;
  /** An answer that was not meant: something else was measured. */
  readonly fault: string | null;
}

export interface Bench {
  readonly api: ApiProcess;
  readonly owner: pg.Client;
  readonly rounds: number;
}

/**
 * What a request costs the thread that answers everybody. Counted by the kernel for that thread, not by a
 * clock: other work on the machine hardly changes it. The first round warms up; what is above the limit is
 * looked at twice more, since waste of the rounds before is collected in one of them.
 */
export async function measure(heavy: HeavyRequest, bench: Bench): Promise<Measured> {
  const { api, owner, rounds } = bench;
  let fault: string | null = null;
  const once = async (round: number) => {
    await heavy.before?.(owner, round);
    const request = heavy.request(round);
    const before = cpuOfMainThread(api.pid);
    const answer = await send(api.port, request);
    fault ??= faultOf(heavy, answer);
    await delay(AFTERWARDS_MS);
    return (cpuOfMainThread(api.pid) as number) - before;
  };
  await once(0);
  const cpu: number[] = [];
  for (let round = 1; round <= rounds; round++) cpu.push(await once(round));
  for (let more = 1; more <= MORE_ROUNDS && median(cpu) > LIMIT_MS; more++)
    cpu.push(await once(rounds + more));
  const cpuMs = median(cpu);
  return { name: heavy.name, cpuMs, isWithin: cpuMs <= LIMIT_MS, fault };
}

/** The longest that somebody else's smallest request takes beside it, in milliseconds by the clock: told, not judged. */
export async function waitBeside(
  heavy: HeavyRequest,
  { api, owner, rounds }: Bench,
): Promise<number> {
  const round = rounds + MORE_ROUNDS + 1;
  await heavy.before?.(owner, round);
  const small = query('{ viewer { personId } }');
  const asks = { ...small, headers: { ...small.headers, cookie: SOMEBODY_ELSE } };
  let isOver = false;
  let longest = 0;
  const somebody = async () => {
    while (!isOver) {
      longest = Math.max(longest, await msOf(() => send(api.port, asks)));
      await delay(5);
    }
  };
  const beside = somebody();
  await send(api.port, heavy.request(round));
  isOver = true;
  await beside;
  return longest;
}

function faultOf({ isMeant }: HeavyRequest, answer: RawAnswer): string | null {
  return isMeant(answer) ? null : `answered ${answer.status} ${answer.body.slice(0, 200)}`;
}

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
