import type { Problem } from '@stad/platform/rules/problem.js';

/** Bytes that all streams of a file unpack to, every step of each counted: 256 MB. */
const MOST_UNPACKED = 256 * 1024 * 1024;
/** Bytes of one stream that must be held whole to be read, as pictures and fonts need not: 16 MB. */
const LARGEST_STREAM = 16 * 1024 * 1024;
/** Objects of a file; a report of forty pages with its tags has some thousands. */
const MOST_OBJECTS = 200_000;
/** Values in them: numbers, names, texts. */
const MOST_VALUES = 4_000_000;
/** Lists and dictionaries in one another. */
const DEEPEST = 60;
/** Times that the file was changed without being written anew; each is a document of its own. */
const MOST_REVISIONS = 20;

/** Why a file is refused before it has been read to its end. */
export class PdfRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

const tooMany = (): never => {
  throw new PdfRefused({ code: 'FILE_TOO_MANY_OBJECTS' });
};

/** What one file may cost, counted while it is read. Above it: `FILE_UNPACKS_TOO_LARGE`, `FILE_TOO_MANY_OBJECTS`. */
export class PdfBudget {
  /** Bytes unpacked so far. */
  unpacked = 0;
  /** Characters that the guard was asked about so far. */
  judged = 0;
  private objects = 0;
  private values = 0;

  /** Each chunk as it comes out of a filter; `ofStream` is what this step of this stream has given so far. */
  unpack(bytes: number, ofStream: number, isHeld: boolean): void {
    this.unpacked += bytes;
    if (this.unpacked <= MOST_UNPACKED && (!isHeld || ofStream <= LARGEST_STREAM)) return;
    throw new PdfRefused({
      code: 'FILE_UNPACKS_TOO_LARGE',
      params: { largest: MOST_UNPACKED / 1024 / 1024 },
    });
  }

  object(): void {
    this.objects += 1;
    if (this.objects > MOST_OBJECTS) tooMany();
  }

  value(depth: number): void {
    this.values += 1;
    if (this.values > MOST_VALUES || depth > DEEPEST) tooMany();
  }

  revisions(count: number): void {
    if (count > MOST_REVISIONS) tooMany();
  }
}
