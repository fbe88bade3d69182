import { createHash } from 'node:crypto';
import {
  type ChainHead,
  type ChainVerdict,
  ChainVerifier,
  type Checkpoint,
  type Sha256,
} from '@stad/audit/rules/verify-chain.js';
import type { LogLine } from './audit-log-source.js';

export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();

/** Judges every chain of a log, also against heads that were noted earlier. */
export async function verifyAuditLog(
  lines: AsyncIterable<LogLine>,
  checkpoints: readonly Checkpoint[] = [],
): Promise<{ readonly verdicts: readonly ChainVerdict[]; readonly heads: readonly ChainHead[] }> {
  const verifier = new ChainVerifier(sha256, checkpoints);
  const heads: ChainHead[] = [];
  for await (const line of lines) {
    if (line.kind === 'event') verifier.add(line.event);
    else heads.push(line.head);
  }
  return { verdicts: verifier.verdicts(heads), heads };
}
