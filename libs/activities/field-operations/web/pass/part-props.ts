import type { Pass } from './pass.js';

/** What every part of the page takes. */
export interface PartProps {
  readonly pass: Pass;
  /** Name of the form that is open, '' for none. */
  readonly open: string;
  /** Name of the form that was open before, '' for none: its button takes the focus back. */
  readonly lastOpen: string;
  readonly onOpen: (name: string) => void;
}
