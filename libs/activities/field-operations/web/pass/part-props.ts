import type { Pass } from './pass.js';

/** What every part of the page takes. */
export interface PartProps {
  readonly pass: Pass;
  /** Name of the form that is open, '' for none. */
  readonly open: string;
  readonly onOpen: (name: string) => void;
  /** Reads the pass anew after somebody else has saved the same part. */
  readonly onStale: () => Promise<unknown>;
}
