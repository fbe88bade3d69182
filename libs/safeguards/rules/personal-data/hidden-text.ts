/** What stands where a text was flagged and nobody has decided yet (J16). */
export const HIDDEN_TEXT = 'Dolt';
/** What stands where a text was taken away. */
export const REMOVED_TEXT = 'Borttaget';

/** Whether something stands there that may be flagged: neither nothing nor what took its place. */
export function maySayWrong(text: string | readonly string[] | null | undefined): boolean {
  return [text ?? []]
    .flat()
    .some((each) => each.trim() !== '' && each !== HIDDEN_TEXT && each !== REMOVED_TEXT);
}
