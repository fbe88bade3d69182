import { randomUUID } from 'node:crypto';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import { ProblemError } from '../../rules/problem.js';
import type { RequestContext } from '../context/request-context.js';
import type { GraphQLContext } from '../graphql/ctx.js';
import { publicError } from '../graphql/errors.js';
import { executorPlugin } from '../graphql/executor.plugin.js';
import { shortenMarkedFields } from '../graphql/in-row.js';
import { LIMITS, limitsRule, oneMutationRule } from '../graphql/limits.js';
import { sessionExchange } from '../http/session-cookie.js';
import { UnknownCookies } from '../http/unknown-cookies.js';
import type { Serving } from './serving.js';

/** GraphQL over Apollo Server, code-first; the schema is printed to apps/api/schema.graphql. */
export function graphqlModule({ config, source, standby, log, permissions, openContext }: Serving) {
  const demo = config.PORTAL_MODE === 'demo';
  const unknownCookies = new UnknownCookies();
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    introspection: demo,
    playground: false,
    graphiql: false,
    csrfPrevention: { requestHeaders: ['x-portal-client'] },
    allowBatchedHttpRequests: false,
    // No cache that anybody can fill, and no search for names that resemble a wrong one.
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [limitsRule, oneMutationRule],
    fieldResolverEnhancers: [],
    transformSchema: shortenMarkedFields,
    context: async ({ req, res }: { req: Request; res: Response }): Promise<GraphQLContext> => {
      const ctx = await openContext({
        source,
        standby,
        permissions,
        requestId: randomUUID(),
        exchange: sessionExchange(req, res, config.publicUrl),
        takesFieldSession: true,
        asksDemoFactor: config.PORTAL_STEP_UP === 'on',
      });
      if (hasUnknownCookie(ctx) && !unknownCookies.take(req.ip)) throw tooMuch();
      return { ctx };
    },
    // Only what never reaches the executor comes here: parse, validation and context failures.
    formatError: (_formatted, error) => {
      const unserved = publicError(error);
      log.unserved(randomUUID(), unserved.extensions.code);
      return unserved;
    },
    plugins: [ApolloServerPluginCacheControlDisabled(), executorPlugin(log)],
  });
}

/** A cookie of a session was shown, and it opens none: ended, or made up. */
function hasUnknownCookie({ viewer, exchange }: RequestContext): boolean {
  const isShown = Boolean(exchange.sessionToken || exchange.fieldToken);
  return isShown && viewer.kind === 'visitor';
}

/** What the proxy answers in its place to whoever has no cookie. */
function tooMuch(): GraphQLError {
  return new GraphQLError('UNAVAILABLE', {
    originalError: new ProblemError([{ code: 'UNAVAILABLE' }]),
    extensions: { http: { status: 429, headers: new Map([['retry-after', '5']]) } },
  });
}
