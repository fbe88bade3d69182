import type { Problem } from '@stad/platform/rules/problem.js';
import { z } from 'zod';

/** Kinds of files that are taken. Each has its inspector in `inspection-process.ts`. */
export type FileKind = 'pdf';

/** What is asked of the process: a line of JSON on its standard input, then so many bytes. */
export interface InspectionRequest {
  readonly kind: FileKind;
  readonly now: string;
  readonly size: number;
}

/** Characters of an answer. It holds codes and no text of the file: more is no answer of ours. */
export const LONGEST_ANSWER = 16_384;

const answer = z.strictObject({
  problems: z
    .array(
      z.strictObject({
        code: z.string().regex(/^FILE_[A-Z_]{1,40}$/),
        params: z
          .record(z.string().max(20), z.union([z.number(), z.string().regex(/^[A-Z_]{1,40}$/)]))
          .optional(),
      }),
    )
    .max(40),
  unpacked: z.number(),
});

/** What the process answers, in JSON on its standard output. */
export interface InspectionAnswer {
  readonly problems: readonly Problem[];
  /** Bytes that the file unpacked to, as far as it was read. */
  readonly unpacked: number;
}

/** The process has read what strangers wrote: what it says is judged as well. Null: it is no answer. */
export function readAnswer(text: string): InspectionAnswer | null {
  try {
    const parsed = answer.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as InspectionAnswer) : null;
  } catch {
    return null;
  }
}
