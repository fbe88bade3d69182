import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { ApolloDriver } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { Problem } from '../../rules/problem.js';
import type { Viewer } from '../../rules/viewer.js';
import { contextFor } from '../context/open-context.js';
import type { Exchange, RequestContext } from '../context/request-context.js';
import type { GraphQLContext } from '../graphql/ctx.js';
import type { PublicError } from '../graphql/errors.js';
import type { RunningServer } from './server.js';

/** What one operation answered. */
export interface Answer<Data = Record<string, unknown>> {
  readonly data: Data | null;
  readonly problems: readonly Problem[];
  readonly codes: readonly string[];
  readonly statements: number;
  /** Stopped at the root field, by role. */
  readonly refused: boolean;
}

/** Somebody who sends operations: a named person, a job, or a visitor. */
export interface Caller {
  readonly viewer: Viewer;
  run<Data = Record<string, unknown>>(
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<Answer<Data>>;
  /** A context as a service would get it; close it with `ctx.db.transaction.close`. */
  context(mode?: 'read' | 'write'): RequestContext;
}

/**
 * Sends operations in-process as a viewer: the demo's loader and the tests.
 *
 * @param viewer who asks. It stands: no cookie is read to find out
 * @param now the clock of every operation; without it each takes the time at which it is sent
 * @param exchange what a browser would have sent along and gets back: the secrets in its cookies (to sign out,
 *   or to make the device ready for a pass), its address, its own clock. Without it the operations come from
 *   nowhere: no cookies, and those that are set are forgotten
 */
export function callerFor(
  server: RunningServer,
  viewer: Viewer,
  now?: Date,
  exchange?: Exchange,
): Caller {
  const context = (mode: 'read' | 'write' = 'read') => {
    const ctx = contextFor(viewer, {
      source: server.source,
      standby: server.standby,
      permissions: server.permissions,
      requestId: randomUUID(),
      ...(now ? { now } : {}),
      ...(exchange ? { exchange } : {}),
    });
    ctx.db.transaction.mode = mode;
    return ctx;
  };
  return {
    viewer,
    context,
    run: async <Data>(document: string, variables: Record<string, unknown> = {}) => {
      const ctx = context();
      const { body } = await apolloOf(server).executeOperation(
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

function apolloOf(server: RunningServer): ApolloServer<GraphQLContext> {
  const driver = server.app.get(GraphQLModule).graphQlAdapter as ApolloDriver;
  return driver.instance as unknown as ApolloServer<GraphQLContext>;
}
