import { Injectable } from '@nestjs/common';

/**
 * What belongs to an open record, by kind: SQL that answers `kind` and `id` of its rows for the record
 * `$1`, `kind` as the access log calls the table. It runs under the reader's row security, so that a
 * change of what one may not see is not told either. Each domain names its own records.
 */
@Injectable()
export class WatchedRecords {
  private readonly rows = new Map<string, string>();

  add(kind: string, rowsSql: string): void {
    this.rows.set(kind, rowsSql);
  }

  rowsOf(kind: string): string | undefined {
    return this.rows.get(kind);
  }
}
