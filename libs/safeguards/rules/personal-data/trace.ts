import type { WarningRule } from './finding.js';

/** One form that a trace of a person has in normalised text. */
export interface Trace {
  readonly rule: WarningRule;
  /** Global; it must not look far back or ahead, so that long texts stay quick. */
  readonly pattern: RegExp;
  /**
   * What stands in every match, and is quick to look for: most texts have none of it, and are not
   * tried word by word. Not global.
   */
  readonly needs?: RegExp;
  /** A second look at what was found, with what stands before and after it. */
  readonly unless?: (found: string, before: string, after: string) => boolean;
}
