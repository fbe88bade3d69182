/** A text of a file that is longer is hardly met again. */
const LONGEST = 1_000;
/** Texts that are kept at most: a few megabytes. */
const MOST = 20_000;

/**
 * The same judgement, made once of each text: a PDF says the names of its parts thousands of times (a report of
 * ten pages 5,109 texts, 463 of them different). Long texts, and those beyond {@link MOST}, are judged each time.
 */
export function judgedOnce(judge: (text: string) => boolean): (text: string) => boolean {
  const judged = new Map<string, boolean>();
  return (text) => {
    const known = judged.get(text);
    if (known !== undefined) return known;
    const found = judge(text);
    if (text.length <= LONGEST && judged.size < MOST) judged.set(text, found);
    return found;
  };
}
