import type { ServerResponse } from 'node:http';
import { DOWNLOAD_POLICY } from './security-headers.js';
import { LONGEST_PAUSE_MS } from './stored-file.js';

/** A file that was made as it was asked for, and lies here whole until its reader has taken it. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  /** As it is saved; made by the portal, never of what somebody typed. */
  readonly name: string;
  readonly type: string;
}

/** Files at once for one person. */
export const MOST_OF_ONE = 4;
/** Files at once for everybody together, in one process. */
export const MOST_AT_ONCE = 40;
/** Seconds after which whoever was refused tries again. */
export const SECONDS_TO_WAIT = 10;

/**
 * How many files are being made or read at this moment. A stored file is sent by pieces (`sendStoredFile`); one that
 * is made lies here whole however slowly it is read, so that its readers are counted.
 */
export class FilesAtOnce {
  private readonly ofReader = new Map<string, number>();
  private all = 0;

  /** Keeps a place until the answer is over; or the status it is refused with, which says who is too many. */
  enter(reader: string, res: ServerResponse): 429 | 503 | null {
    const own = this.ofReader.get(reader) ?? 0;
    if (own >= MOST_OF_ONE) return 429;
    if (this.all >= MOST_AT_ONCE) return 503;
    this.ofReader.set(reader, own + 1);
    this.all += 1;
    res.once('close', () => this.leave(reader));
    return null;
  }

  private leave(reader: string): void {
    const own = (this.ofReader.get(reader) ?? 0) - 1;
    if (own > 0) this.ofReader.set(reader, own);
    else this.ofReader.delete(reader);
    this.all -= 1;
  }
}

/** The count of this process. */
export const filesAtOnce = new FilesAtOnce();

/** Sends a file to be kept, never shown. Who takes nothing for a minute gets no more. */
export function sendMadeFile(res: ServerResponse, { bytes, name, type }: MadeFile): void {
  res.setHeader('Content-Type', type);
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  res.setHeader('Content-Security-Policy', DOWNLOAD_POLICY);
  res.setTimeout(LONGEST_PAUSE_MS, () => res.destroy());
  res.end(bytes);
}
