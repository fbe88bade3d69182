import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Problem } from '@stad/platform/rules/problem.js';
import {
  INSPECTION_LIMITS,
  LOOK_EVERY,
  type ProcessUse,
  ProcessWatch,
  passedLimit,
} from './inspection-limits.js';
import { inspectionProgram } from './inspection-program.js';
import {
  type FileKind,
  type InspectionAnswer,
  type InspectionRequest,
  LONGEST_ANSWER,
  readAnswer,
} from './inspection-protocol.js';
import { InspectionQueue, type Place } from './inspection-queue.js';

/** A file took more than it may: it is refused, whatever it holds. */
const TOO_HEAVY: Problem = { code: 'FILE_TOO_HEAVY' };
/** Others are before. */
export const BUSY: Problem = { code: 'FILE_INSPECTION_BUSY' };

/** What came of a file, and what that took. */
export interface Inspection {
  readonly problems: readonly Problem[];
  /** Bytes that the file unpacked to, as far as it was read; null when the process was killed. */
  readonly unpacked: number | null;
  /** Milliseconds of the processor and bytes in memory: the most that was seen of the process. */
  readonly use: ProcessUse | null;
  /** The limit that it passed. */
  readonly passed: keyof typeof INSPECTION_LIMITS | null;
}

/**
 * Looks into files from outside, one at a time and each in a process of its own, which is killed when it
 * takes too much: nothing a file holds can stop the portal. Whoever asks has checked the person's rights,
 * and holds no connection to the database meanwhile.
 */
@Injectable()
export class FileInspection implements OnModuleDestroy {
  private readonly queue = new InspectionQueue();
  private readonly running = new Set<ChildProcess>();

  /**
   * A place in the queue, to be taken before the file is read from the network; null when there is none
   * (`FILE_INSPECTION_BUSY`). It must be left, whatever happens.
   */
  place(personId: string): Place | null {
    return this.queue.place(personId);
  }

  /**
   * Inspects the file when it is the place's turn. `signal` tells that nobody waits for it any more.
   * Problems: those of the kind's inspector, `FILE_TOO_HEAVY`, `FILE_INSPECTION_BUSY` when the machine has
   * no room for a process. Throws when the process ended without an answer: that is a fault of ours.
   */
  async inspect(
    place: Place,
    kind: FileKind,
    bytes: Buffer,
    now: Date,
    signal?: AbortSignal,
  ): Promise<Inspection> {
    await place.turn(signal);
    const { command, args } = inspectionProgram();
    const child = spawn(command, args, { env: {}, cwd: '/', stdio: ['pipe', 'pipe', 'ignore'] });
    this.running.add(child);
    const kill = () => child.kill('SIGKILL');
    signal?.addEventListener('abort', kill);
    try {
      const inspection = await watched(
        child,
        { kind, now: now.toISOString(), size: bytes.length },
        bytes,
      );
      signal?.throwIfAborted();
      return inspection;
    } finally {
      kill();
      signal?.removeEventListener('abort', kill);
      this.running.delete(child);
    }
  }

  onModuleDestroy(): void {
    for (const child of this.running) child.kill('SIGKILL');
  }
}

const NOTHING = { unpacked: null, use: null, passed: null };

async function watched(
  child: ChildProcess,
  request: InspectionRequest,
  bytes: Buffer,
): Promise<Inspection> {
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const isStarted = await once(child, 'spawn').then(
    () => true,
    () => false,
  );
  if (!isStarted) {
    ended.catch(() => undefined);
    return { ...NOTHING, problems: [BUSY] };
  }
  const answer = answerOf(child);
  send(child, request, bytes);
  let use: ProcessUse | null = null;
  let most = 0;
  let passed: Inspection['passed'] = null;
  const began = performance.now();
  const watch = new ProcessWatch(child.pid as number);
  const look = setInterval(() => {
    const seen = watch.look();
    most = Math.max(most, seen?.resident ?? 0);
    use = seen ? { cpu: seen.cpu, resident: most } : use;
    passed ??= passedLimit(seen, performance.now() - began);
    if (passed) child.kill('SIGKILL');
  }, LOOK_EVERY);
  try {
    const [, signal] = await ended;
    const told = answer();
    if (told && !passed) return { problems: told.problems, unpacked: told.unpacked, use, passed };
    // Killed by us, by a limit of the kernel, or by its own memory.
    if (passed || signal) return { problems: [TOO_HEAVY], unpacked: null, use, passed };
    throw new Error('The process that inspects files ended without an answer');
  } finally {
    clearInterval(look);
    watch.close();
  }
}

/** Sends the file, and closes nothing: the process ends when its input does. */
function send({ stdin }: ChildProcess, request: InspectionRequest, bytes: Buffer): void {
  // A process that was killed takes nothing more.
  stdin?.on('error', () => undefined);
  stdin?.write(`${JSON.stringify(request)}\n`);
  stdin?.write(bytes);
}

/** Gathers what the process says; more than an answer can be ends it. */
function answerOf(child: ChildProcess): () => InspectionAnswer | null {
  let text = '';
  child.stdout?.on('data', (part: Buffer) => {
    text += part.toString('latin1');
    if (text.length > LONGEST_ANSWER) child.kill('SIGKILL');
  });
  return () => readAnswer(text);
}
