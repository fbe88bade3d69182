import type { Missing } from '@stad/platform/rules/next-step.js';
import type { SectionNumber } from './report-kind.js';
import { paragraphsOf } from './report-text.js';

export interface SectionText {
  readonly number: SectionNumber;
  readonly text: string;
}

/** What a completed report says in another way than the version before it, paragraph by paragraph. */
export interface SectionChange {
  readonly number: SectionNumber;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Sections whose paragraphs differ, in their order; space around a paragraph is no difference. */
export function changesBetween(
  before: readonly SectionText[],
  after: readonly SectionText[],
): readonly SectionChange[] {
  const textsBefore = new Map(before.map(({ number, text }) => [number, text]));
  return after
    .map(({ number, text }) => {
      const old = paragraphsOf(textsBefore.get(number) ?? '');
      const fresh = paragraphsOf(text);
      return { number, removed: without(old, fresh), added: without(fresh, old) };
    })
    .filter(({ removed, added }) => removed.length + added.length > 0);
}

/** A paragraph that stands twice is taken away once for each time it stands in the other. */
function without(paragraphs: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return paragraphs.filter((paragraph) => {
    const at = left.indexOf(paragraph);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A report that the funder has asked to have completed. */
export interface SupplementFacts {
  /** A version was frozen after the funder asked. */
  readonly isFrozen: boolean;
  /** What is written now is not what the latest version says. */
  readonly isChanged: boolean;
}

/** A new version needs something new: `SUPPLEMENT_UNCHANGED`. */
export function freezeSupplementMissing({ isChanged }: SupplementFacts): readonly Missing[] {
  return isChanged ? [] : [{ code: 'SUPPLEMENT_UNCHANGED' }];
}

/** What is sent is what was frozen: `SUPPLEMENT_NOT_FROZEN` when there is none, or texts changed since. */
export function completeMissing({ isFrozen, isChanged }: SupplementFacts): readonly Missing[] {
  return isFrozen && !isChanged ? [] : [{ code: 'SUPPLEMENT_NOT_FROZEN' }];
}
