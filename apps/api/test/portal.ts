import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { ApolloDriver } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { readConfig } from '@stad/platform/api/config/config.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { GraphQLContext } from '@stad/platform/api/graphql/ctx.js';
import type { PublicError } from '@stad/platform/api/graphql/errors.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import type { Viewer } from '@stad/platform/rules/viewer.js';
import { contextFor } from '@stad/programme/api/open-context.js';
import pg from 'pg';
import { loadFrame } from '../src/demo/load-frame.js';
import { PILOT } from '../src/demo/records/pilot-2022/programme.js';
import { permissions } from '../src/domains.js';
import { findViewer } from '../src/find-viewer.js';
import { makeServer, type RunningServer } from '../src/server.js';

/** What one operation answered. */
export interface Answer<Data = Record<string, unknown>> {
  readonly data: Data | null;
  readonly problems: readonly Problem[];
  readonly codes: readonly string[];
  readonly statements: number;
  /** Stopped at the root field, by role. */
  readonly refused: boolean;
}

/** Somebody who sends operations: a named person, or a visitor. */
export interface Caller {
  readonly viewer: Viewer;
  run<Data = Record<string, unknown>>(
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<Answer<Data>>;
  /** A context as a service would get it; close it with `ctx.db.transaction.close`. */
  context(mode?: 'read' | 'write'): RequestContext;
}

/** The API on the worker's own database, with the demo's agencies, people, towns and the pilot. */
export class TestPortal {
  private constructor(
    readonly server: RunningServer,
    /** A connection as `portal_owner`: sees everything, for arranging and for looking behind. */
    readonly owner: pg.Client,
  ) {}

  static async open(): Promise<TestPortal> {
    const connectionString = process.env['DATABASE_OWNER_URL'];
    const owner = new pg.Client({ connectionString, pipeline: true } as pg.ClientConfig);
    await owner.connect();
    const { rows } = await owner.query('select 1 from agency limit 1');
    if (rows.length === 0) await loadFrame(owner, [PILOT]);
    const config = readConfig({ ...process.env, LOG_LEVEL: 'silent', POOL_SIZE: '4' });
    return new TestPortal(await makeServer(config), owner);
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.owner.end();
  }

  /** `portal.as('samverkanspolis1@pol-lund')`; the second argument chooses among memberships. */
  async as(key: string, agencyKey?: string, now?: Date): Promise<Caller> {
    return this.caller(await findViewer(this.owner, `${key}.example`, agencyKey), now);
  }

  visitor(): Caller {
    return this.caller({ kind: 'visitor' });
  }

  caller(viewer: Viewer, now?: Date): Caller {
    const context = (mode: 'read' | 'write' = 'read') => {
      const ctx = contextFor(viewer, {
        source: this.server.source,
        permissions,
        requestId: randomUUID(),
        ...(now ? { now } : {}),
      });
      ctx.db.transaction.mode = mode;
      return ctx;
    };
    return {
      viewer,
      context,
      run: async <Data>(document: string, variables: Record<string, unknown> = {}) => {
        const ctx = context();
        const { body } = await this.apollo().executeOperation(
          { query: document, variables },
          { contextValue: { ctx } },
        );
        if (body.kind !== 'single') throw new Error('An incremental answer was not expected.');
        const errors = (body.singleResult.errors ?? []) as unknown as PublicError[];
        return {
          data: (body.singleResult.data ?? null) as Data | null,
          problems: errors.flatMap((error) => error.extensions.problems),
          codes: errors.map((error) => error.extensions.code),
          statements: ctx.db.transaction.statements,
          refused: ctx.readEvents.some((event) => event.action === 'REFUSED'),
        };
      },
    };
  }

  private apollo(): ApolloServer<GraphQLContext> {
    const driver = this.server.app.get(GraphQLModule).graphQlAdapter as ApolloDriver;
    return driver.instance as unknown as ApolloServer<GraphQLContext>;
  }
}
