import * as module from 'highs';

/**
 * The solver, once for a run. Its types are written for a CommonJS default; what arrives is the
 * loader itself.
 */
export const solver = (
  module as unknown as {
    default: typeof module.default extends never ? never : () => Promise<module.Highs>;
  }
).default;
