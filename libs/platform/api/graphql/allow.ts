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
const NO_FACTOR = 'portal:no-factor';
const IN_FIELD = 'portal:in-field';
const OPEN = Symbol('open');

/** What a root field asks for beside a role; docs/VISIBILITY.md says so a second time. */
interface AllowOptions {
  /**
   * The person has shown a factor in the last ten minutes (security.md 3): else FRESH_FACTOR_NEEDED. By which words of
   * security.md 3 (*changing class or share of P3, exports, role changes, audit reading, release of records,
   * disposal*) or field.md 3.7 (*P3 sharing, exports, approvals, submit*). Exports are files: `asksFreshFactor`.
   */
  readonly freshFactor?: string;
  /** It decides, or takes a class or a share, and asks for none: why. */
  readonly noFactor?: string;
  /**
   * Answers a phone that was made ready for a pass, too: else OUTSIDE_FIELD_SESSION. By
   * which sentence of security.md 3 or field.md J2.
   */
  readonly inField?: string;
}

/** This root field needs a permission; which roles hold it stands in the domain's `permissions.ts`. */
export const Allow = (permission: string, { freshFactor, noFactor, inField }: AllowOptions = {}) =>
  applyDecorators(
    SetMetadata(ALLOWED, permission),
    SetMetadata(FRESH_FACTOR, freshFactor),
    SetMetadata(NO_FACTOR, noFactor),
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
    if (ctx.viewer.fieldSession && !this.reflector.get<string>(IN_FIELD, execution.getHandler())) {
      ctx.note({ action: 'REFUSED', objectType: execution.getHandler().name });
      throw new ProblemError([{ code: 'OUTSIDE_FIELD_SESSION' }]);
    }
    if (typeof allowed === 'string' && ctx.may(allowed)) {
      const wantsFresh = this.reflector.get<string>(FRESH_FACTOR, execution.getHandler());
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

  /** Root fields that say this of themselves, by name. */
  asking(option: keyof AllowOptions): string[] {
    const key = { freshFactor: FRESH_FACTOR, noFactor: NO_FACTOR, inField: IN_FIELD }[option];
    return [...this.methods()]
      .filter(([, method]) => Reflect.getMetadata(key, method) !== undefined)
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
