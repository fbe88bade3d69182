import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ProblemError } from '../../rules/problem.js';
import type { Said, ThreadWork } from './thread-work.js';

export interface ThreadLimits {
  /** Milliseconds after which whoever asked is told to come again: less than a transaction may be idle. */
  readonly patienceMs: number;
  /** Milliseconds that one piece of work may take, once it has begun; the thread ends with it. */
  readonly limitMs: number;
  /** How many may ask at once: each holds a transaction, of which there are few. */
  readonly mayAsk: number;
  /** Megabytes of objects; what a thread keeps outside of them is not held by it. */
  readonly heapMb: number;
  /** Without work for so long it ends, and its memory is given back. */
  readonly idleMs: number;
}

const USUAL: ThreadLimits = {
  patienceMs: 30_000,
  limitMs: 60_000,
  mayAsk: 4,
  heapMb: 512,
  idleMs: 30_000,
};

interface Turn {
  readonly work: ThreadWork<unknown, unknown>;
  readonly input: unknown;
  /** How many still wait for it. */
  askers: number;
  resolve(output: unknown): void;
  reject(error: unknown): void;
}

const open = new Set<Thread>();

/**
 * One thread beside the one that answers everybody, for work that computes: one piece at a time, in the
 * order it was asked for. It begins with the first piece and ends when there was none for a while.
 */
export class Thread {
  private readonly limits: ThreadLimits;
  private readonly waiting: Turn[] = [];
  private readonly turns = new WeakMap<Promise<unknown>, Turn>();
  private current: Turn | undefined;
  private askers = 0;
  private worker: Worker | undefined;
  private limit: NodeJS.Timeout | undefined;
  private idle: NodeJS.Timeout | undefined;

  constructor(limits: Partial<ThreadLimits> = {}) {
    this.limits = { ...USUAL, ...limits };
  }

  /** Whether there is a thread just now. */
  get isRunning(): boolean {
    return this.worker !== undefined;
  }

  /**
   * What the work comes to, if it is known before patience ends.
   *
   * @throws {ProblemError} what the work throws; `UNAVAILABLE` when too many ask; `TAKES_LONG` past
   * patience; `TOO_LARGE_TO_COMPUTE` past the limit
   */
  async run<Input, Output>(work: ThreadWork<Input, Output>, input: Input): Promise<Output> {
    return this.patiently(this.begin(work, input));
  }

  /** As {@link run} without patience: for whoever keeps the promise until somebody asks again. */
  begin<Input, Output>(work: ThreadWork<Input, Output>, input: Input): Promise<Output> {
    if (this.isFull) return Promise.reject(new ProblemError([{ code: 'UNAVAILABLE' }]));
    let turn: Turn | undefined;
    const result = new Promise<Output>((resolve, reject) => {
      turn = {
        ...{ work: work as ThreadWork<unknown, unknown>, input, askers: 0 },
        ...{ resolve: resolve as Turn['resolve'], reject },
      };
      this.waiting.push(turn);
    });
    this.turns.set(result, turn as unknown as Turn);
    this.next();
    return result;
  }

  /**
   * Waits for what was begun, as long as somebody may wait. What nobody waits for any more is not begun; what
   * has begun goes on.
   */
  async patiently<Output>(result: Promise<Output>): Promise<Output> {
    // Nobody may be there any more to hear how it ended.
    result.catch(() => undefined);
    if (this.isFull) throw new ProblemError([{ code: 'UNAVAILABLE' }]);
    const turn = this.turns.get(result);
    const tooLong = new ProblemError([{ code: 'TAKES_LONG' }]);
    let timer: NodeJS.Timeout | undefined;
    if (turn) turn.askers += 1;
    this.askers += 1;
    try {
      return await Promise.race([
        result,
        new Promise<never>((_, reject) => {
          timer = setTimeout(() => reject(tooLong), this.limits.patienceMs);
        }),
      ]);
    } finally {
      clearTimeout(timer);
      this.askers -= 1;
      if (turn) this.leave(turn, tooLong);
    }
  }

  private get isFull(): boolean {
    return this.askers >= this.limits.mayAsk;
  }

  private leave(turn: Turn, why: ProblemError): void {
    turn.askers -= 1;
    const at = this.waiting.indexOf(turn);
    if (turn.askers > 0 || at < 0) return;
    this.waiting.splice(at, 1);
    turn.reject(why);
  }

  /** Ends the thread; what is under way or waits is refused as `UNAVAILABLE`. */
  async close(): Promise<void> {
    const unavailable = new ProblemError([{ code: 'UNAVAILABLE' }]);
    for (const turn of this.waiting.splice(0)) turn.reject(unavailable);
    await this.end(unavailable);
  }

  private next(): void {
    if (this.current) return;
    clearTimeout(this.idle);
    this.current = this.waiting.shift();
    if (!this.current) {
      if (!this.worker) return;
      this.worker.unref();
      this.idle = setTimeout(() => this.end(new Error('idle')), this.limits.idleMs).unref();
      return;
    }
    const { work, input } = this.current;
    this.worker ??= this.start();
    this.worker.ref();
    this.limit = setTimeout(
      () => this.end(new ProblemError([{ code: 'TOO_LARGE_TO_COMPUTE' }])),
      this.limits.limitMs,
    );
    this.worker.postMessage({ module: sourceOf(work.module), name: work.name, input });
  }

  private start(): Worker {
    const worker = new Worker(new URL(sourceOf(new URL('./thread-entry.js', import.meta.url))), {
      name: 'work',
      execArgv: LOADER,
      resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMb },
    });
    open.add(this);
    worker.on('message', (said: Said) => this.settle(said));
    // It has run out of memory, or the module could not be loaded at all.
    worker.on('error', (error: Error & { code?: string }) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.end(isFull ? new ProblemError([{ code: 'TOO_LARGE_TO_COMPUTE' }]) : error, worker);
    });
    return worker;
  }

  private settle(said: Said): void {
    const turn = this.current;
    this.done();
    if (!turn) return;
    if ('output' in said) turn.resolve(said.output);
    else if ('problems' in said) turn.reject(new ProblemError(said.problems));
    else turn.reject(Object.assign(new Error(said.fault.message), { stack: said.fault.stack }));
  }

  /** `of`: only when it is still this one that works. */
  private async end(why: unknown, of: Worker | undefined = this.worker): Promise<void> {
    if (of !== this.worker) return;
    this.worker = undefined;
    open.delete(this);
    const turn = this.current;
    this.done();
    turn?.reject(why);
    await of?.terminate();
  }

  private done(): void {
    clearTimeout(this.limit);
    this.current = undefined;
    this.next();
  }
}

/** With the server: every thread there is. */
export async function closeThreads(): Promise<void> {
  await Promise.all([...open].map((thread) => thread.close()));
}

const isSource = import.meta.url.endsWith('.ts');

/** Tests run the sources as they are, and a thread of theirs must read them too. */
const LOADER = isSource
  ? ['--import', new URL('../../../../tools/checks/typescript-loader.mjs', import.meta.url).href]
  : [];

function sourceOf(module: URL): string {
  const source = module.href.replace(/\.js$/, '.ts');
  return isSource && existsSync(fileURLToPath(source)) ? source : module.href;
}
