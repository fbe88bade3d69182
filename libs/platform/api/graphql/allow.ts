import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import { NOT_AVAILABLE, ProblemError } from '../../rules/problem.js';
import { contextOf } from './ctx.js';

const ALLOWED = 'portal:allowed';
const FRESH_FACTOR = 'portal:fresh-factor';
const IN_FIELD = 'portal:in-field';
const OPEN = Symbol('open');

interface AllowOptions {
  /** The person has shown a factor in the last ten minutes (security.md 3): else FRESH_FACTOR_NEEDED. */
  readonly freshFactor?: boolean;
  /** Answers a phone that was made ready for a pass, too: else OUTSIDE_FIELD_SESSION. */
  readonly inField?: boolean;
}

/** This root field needs a permission; which roles hold it stands in the domain's `permissions.ts`. */
export const Allow = (
  permission: string,
  { freshFactor = false, inField = false }: AllowOptions = {},
) =>
  applyDecorators(
    SetMetadata(ALLOWED, permission),
    SetMetadata(FRESH_FACTOR, freshFactor),
    SetMetadata(IN_FIELD, inField),
  );

/** This root field answers anybody, signed in or not; row security still decides on rows. */
export const Open = () => SetMetadata(ALLOWED, OPEN);

/** The first of three questions: may this role? Rows are the policy's, states the rule's. */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<GqlContextType>() !== 'graphql') return true;
    const allowed = this.reflector.get<string | symbol>(ALLOWED, execution.getHandler());
    if (allowed === OPEN) return true;
    const ctx = contextOf(execution);
    if (ctx.viewer.kind !== 'person') throw new ProblemError([{ code: 'UNAUTHENTICATED' }]);
    if (ctx.viewer.fieldSession && !this.reflector.get<boolean>(IN_FIELD, execution.getHandler())) {
      ctx.note({ action: 'REFUSED', objectType: execution.getHandler().name });
      throw new ProblemError([{ code: 'OUTSIDE_FIELD_SESSION' }]);
    }
    if (typeof allowed === 'string' && ctx.may(allowed)) {
      const wantsFresh = this.reflector.get<boolean>(FRESH_FACTOR, execution.getHandler());
      if (wantsFresh) ctx.requireFreshFactor();
      return true;
    }
    if (ctx.viewer.owesUndertaking) throw new ProblemError([{ code: 'UNDERTAKING_NEEDED' }]);
    ctx.note({ action: 'REFUSED', objectType: execution.getHandler().name });
    throw new ProblemError([NOT_AVAILABLE]);
  }
}

/** What each root field declares: `null` for open, a permission, or `undefined` when forgotten. */
@Injectable()
export class RootFields {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  declared(): Map<string, string | null | undefined> {
    const fields = new Map<string, string | null | undefined>();
    for (const [field, method] of this.methods()) {
      const allowed = Reflect.getMetadata(ALLOWED, method);
      fields.set(field, allowed === OPEN ? null : allowed);
    }
    return fields;
  }

  /** Root fields that ask for a fresh factor, and those that answer a field session, by name. */
  asking(option: keyof AllowOptions): string[] {
    const key = option === 'freshFactor' ? FRESH_FACTOR : IN_FIELD;
    return [...this.methods()]
      .filter(([, method]) => Reflect.getMetadata(key, method) === true)
      .map(([field]) => field)
      .sort();
  }

  private methods(): Map<string, object> {
    const methods = new Map<string, object>();
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || !Object.getPrototypeOf(instance)) continue;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
        const method = instance[name];
        const kind = Reflect.getMetadata('graphql:resolver_type', method);
        if (kind !== 'Query' && kind !== 'Mutation') continue;
        methods.set(Reflect.getMetadata('graphql:resolver_name', method) ?? name, method);
      }
    }
    return methods;
  }

  /** Stops the process at start when a root field declares nothing, or a permission nobody knows. */
  assertDeclared(permissions: ReadonlySet<string>): void {
    for (const [field, allowed] of this.declared()) {
      if (allowed === undefined)
        throw new Error(`Root field ${field} has neither @Allow nor @Open.`);
      if (allowed !== null && !permissions.has(allowed)) {
        throw new Error(`Root field ${field} asks for the unknown permission ${allowed}.`);
      }
    }
  }
}
