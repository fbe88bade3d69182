import { Injectable } from '@nestjs/common';
import type { FirstStep } from '@stad/identity/rules/first-steps.js';

/** Who can take a first step, and what the access log calls the change by which it is taken. */
export interface Deed {
  /** The permission without which it is nobody’s step. */
  readonly may: string;
  readonly table: string;
  readonly actions: readonly ('INSERT' | 'UPDATE')[];
  /** A column that changed with it; left out, any. */
  readonly field?: string;
}

/** By which change a first step is taken: each domain names its own. */
@Injectable()
export class FirstDeeds {
  private readonly deeds = new Map<FirstStep, Deed>();

  /** Of those there are, the steps that these permissions allow. */
  within(permissions: ReadonlySet<string>): ReadonlySet<FirstStep> {
    const own = [...this.deeds].filter(([, { may }]) => permissions.has(may));
    return new Set(own.map(([step]) => step));
  }

  add(step: FirstStep, deed: Deed): void {
    this.deeds.set(step, deed);
  }

  of(step: FirstStep): Deed | undefined {
    return this.deeds.get(step);
  }
}
