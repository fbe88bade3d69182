import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** What one inspection may take before its process is killed (docs/decisions/0027-files-from-outside.md). */
export const INSPECTION_LIMITS = {
  /** Bytes in memory. */
  resident: 256 * 1024 * 1024,
  /** Milliseconds of the processor, of the process alone: a busy machine does not shorten them. */
  cpu: 5_000,
  /** Milliseconds by the clock, for what waits and does nothing. */
  clock: 30_000,
} as const;

/** Milliseconds between two looks. */
export const LOOK_EVERY = 50;
/** Linux tells times in hundredths of a second to every program, whatever the kernel counts in. */
const MS_PER_TICK = 10;
/** Of what the kernel tells a program about itself (`getauxval(3)`): the bytes of a page. */
const PAGE_SIZE = 6n;

/** What a process has taken so far. */
export interface ProcessUse {
  /** Milliseconds of the processor. */
  readonly cpu: number;
  /** Bytes in memory, now. */
  readonly resident: number;
}

/** Longer than what the kernel says of a process in a line. */
const LONGEST_LINE = 2048;

/**
 * Looks at a process from outside, as the kernel tells of it (Linux, proc_pid_stat(5)). On systems without
 * `/proc` there is nothing to see, and the limits that the process was started with must do.
 */
export class ProcessWatch {
  private readonly line = Buffer.alloc(LONGEST_LINE);
  /** Kept open: a look is one short reading, and costs whoever looks next to nothing. */
  private readonly file: number | null;

  constructor(pid: number) {
    this.file = opened(`/proc/${pid}/stat`);
  }

  /** What it has taken so far; null when it has ended, or nothing can be seen. */
  look(): ProcessUse | null {
    if (this.file === null) return null;
    try {
      const stat = this.line.toString('latin1', 0, this.read(this.file));
      // After the name of the program, which may hold anything: state first, then numbers.
      const [state, ...numbers] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z' || state === 'X') return null;
      pageSize ??= readPageSize();
      const cpu = (Number(numbers[10]) + Number(numbers[11])) * MS_PER_TICK;
      return { cpu, resident: Number(numbers[20]) * pageSize };
    } catch {
      return null;
    }
  }

  private read(file: number): number {
    return readSync(file, this.line, 0, LONGEST_LINE, 0);
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
  }
}

function opened(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}

let pageSize: number | undefined;

function readPageSize(): number {
  const told = readFileSync('/proc/self/auxv');
  for (let at = 0; at + 16 <= told.length; at += 16) {
    if (told.readBigUInt64LE(at) === PAGE_SIZE) return Number(told.readBigUInt64LE(at + 8));
  }
  throw new Error('The kernel tells no page size');
}

/** The limit that was passed, or null. */
export function passedLimit(
  use: ProcessUse | null,
  since: number,
): keyof typeof INSPECTION_LIMITS | null {
  if (use && use.resident > INSPECTION_LIMITS.resident) return 'resident';
  if (use && use.cpu > INSPECTION_LIMITS.cpu) return 'cpu';
  return since > INSPECTION_LIMITS.clock ? 'clock' : null;
}
