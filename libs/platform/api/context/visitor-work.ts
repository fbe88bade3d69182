import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transaction } from '../db/transaction.js';
import { RequestContext } from './request-context.js';

/** For domains below the one that knows sessions: what is done for somebody whom nobody knows yet. */
@Injectable()
export class VisitorWork {
  constructor(private readonly source: DataSource) {}

  /** One piece of work in one transaction: kept when it succeeds, else undone. */
  async run<T>(work: (ctx: RequestContext) => Promise<T>): Promise<T> {
    const requestId = randomUUID();
    const viewer = { kind: 'visitor' } as const;
    const transaction = new Transaction(this.source, viewer, 'write', requestId);
    const ctx = new RequestContext({ viewer, permissions: new Set(), transaction, requestId });
    try {
      const done = await work(ctx);
      await transaction.close('commit', ctx.readEvents);
      return done;
    } catch (error) {
      await transaction.close('rollback', ctx.readEvents);
      throw error;
    }
  }
}
