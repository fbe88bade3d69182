/**
 * The version of the undertaking that is in force (field.md 3.7, J11). Its words stand in
 * `web/undertaking/words.*.json`; who changes what they promise counts up, and everybody is asked again. A
 * spec holds the words of a version against the change that forgets it.
 */
export const UNDERTAKING_VERSION = 1;

/** The parts of the text, in order; the words of part `n` are `undertaking.{part}` and `undertaking.{part}Text`. */
export const UNDERTAKING_PARTS = ['secrecy', 'purpose', 'never', 'account', 'log', 'you'] as const;

/** SHA-256 of the Swedish words of each version, as they were accepted. */
export const UNDERTAKING_WORDS: Readonly<Record<number, string>> = {
  1: 'b3f9025c5de4170daa52d0d1c664064e376e6a643c4215bb7189d20286f33fb5',
};
