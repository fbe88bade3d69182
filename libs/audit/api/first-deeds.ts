import { Injectable } from '@nestjs/common';
import type { FirstStep } from '@stad/identity/rules/first-steps.js';

/** What the access log calls the change by which a first step is taken. */
export interface Deed {
  readonly table: string;
  readonly actions: readonly ('INSERT' | 'UPDATE')[];
  /** A column that changed with it; left out, any. */
  readonly field?: string;
}

/** By which change a first step is taken: each domain names its own. */
@Injectable()
export class FirstDeeds {
  private readonly deeds = new Map<FirstStep, Deed>();

  add(step: FirstStep, deed: Deed): void {
    this.deeds.set(step, deed);
  }

  of(step: FirstStep): Deed | undefined {
    return this.deeds.get(step);
  }
}
