import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestListener,
  GraphQLResponse,
} from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { type Problem, ProblemError } from '../../rules/problem.js';
import type { RequestContext } from '../context/request-context.js';
import type { OperationLog } from '../http/operation-log.js';
import type { GraphQLContext } from './ctx.js';
import { type PublicError, publicError } from './errors.js';
import { isFromStandby } from './from-standby.js';
import { inputProblems } from './input-check.js';

const MOST_ERRORS = 10;

/**
 * Runs an operation with graphql-jit and closes its transaction before the answer leaves.
 *
 * Apollo's own executor is stepped around, and with it `formatError`, `rc.errors` and
 * `executionDidStart`: masking errors and deciding between COMMIT and ROLLBACK happen here.
 * No plugin may declare `willResolveField`: it would instrument every field.
 */
export function executorPlugin(log: OperationLog): ApolloServerPlugin<GraphQLContext> {
  const compiled = new WeakMap<DocumentNode, Map<string, CompiledQuery>>();

  const compile = (rc: GraphQLRequestContext<GraphQLContext>): CompiledQuery | null => {
    const document = rc.document as DocumentNode;
    const name = rc.operationName ?? '';
    const known = compiled.get(document)?.get(name);
    if (known) return known;
    const query = compileQuery(rc.schema, document, rc.operationName ?? undefined);
    if (!isCompiledQuery(query)) return null;
    const byName = compiled.get(document) ?? new Map<string, CompiledQuery>();
    compiled.set(document, byName.set(name, query));
    return query;
  };

  return {
    async requestDidStart(): Promise<GraphQLRequestListener<GraphQLContext>> {
      const startedAt = performance.now();
      return {
        async didResolveOperation(rc) {
          // Named another than its document has, or one that would go on for ever.
          if (!rc.operation || rc.operation.operation === 'subscription') {
            throw new GraphQLError('BAD_REQUEST', { extensions: { http: { status: 400 } } });
          }
          const { transaction } = rc.contextValue.ctx.db;
          transaction.mode = rc.operation.operation === 'mutation' ? 'write' : 'read';
          transaction.isFromStandby = isFromStandby(rc.schema, rc.operation);
        },
        async willSendResponse({ response }) {
          // A document can be wrong in a hundred ways; the first tells enough.
          if (response.body.kind !== 'single') return;
          const { errors } = response.body.singleResult;
          if (errors && errors.length > MOST_ERRORS) {
            response.body.singleResult.errors = errors.slice(0, MOST_ERRORS);
          }
        },
        async responseForOperation(rc): Promise<GraphQLResponse | null> {
          let { ctx } = rc.contextValue;
          const query = compile(rc);
          const problems = rc.operation
            ? inputProblems(
                rc.schema,
                rc.document as DocumentNode,
                rc.operation,
                rc.request.variables ?? {},
              )
            : [];
          const run = async (context: GraphQLContext) =>
            problems.length > 0
              ? { errors: [refusing(problems)] }
              : query
                ? query.query(undefined, context, rc.request.variables ?? {})
                : { errors: [publicError(new Error('not compiled'))] };
          let result = await run(rc.contextValue);
          if (ctx.db.transaction.hasLostStandby) {
            ctx = await ctx.atPrimary();
            result = await run({ ...rc.contextValue, ctx });
          }
          const failures = (result as ExecutionResult).errors ?? [];
          for (const failure of failures) logUnexpected(log, ctx, failure);
          const singleResult = await finish(ctx, result as ExecutionResult);
          log.operation(ctx, rc.operationName ?? 'unnamed', singleResult.errors, startedAt);
          return { http: rc.response.http, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}

/** Nothing was asked of anybody: the values alone are wrong. */
function refusing(problems: readonly Problem[]): GraphQLError {
  const [first = { code: 'BAD_REQUEST' }, ...rest] = problems;
  return new GraphQLError(first.code, { originalError: new ProblemError([first, ...rest]) });
}

function logUnexpected(log: OperationLog, ctx: RequestContext, error: GraphQLError): void {
  if (publicError(error).extensions.code === 'INTERNAL') {
    log.unexpected(ctx.requestId, error.originalError ?? error);
  }
}

interface Finished {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly (PublicError & GraphQLFormattedError)[];
}

async function finish(ctx: RequestContext, result: ExecutionResult): Promise<Finished> {
  const failed = result.errors !== undefined && result.errors.length > 0;
  const { transaction } = ctx.db;
  const rollback = failed && transaction.mode === 'write';
  try {
    await transaction.close(rollback ? 'rollback' : 'commit', ctx.readEvents);
  } catch (error) {
    if (!failed) return { data: null, errors: [publicError(error)] };
  }
  if (!failed) return { data: result.data ?? null };
  const errors = (result.errors ?? []).map((error) => publicError(error));
  return { data: rollback ? null : (result.data ?? null), errors };
}
