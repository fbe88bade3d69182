/** Small words between what something is called and what it is: *passet har nummer …*. */
const SMALL =
  'nummer|numret|nr|no|id|är|har|med|var|heter|hette|kort|kortet|som|hos|på|den|det|lyder|blev|fick|gäller';

/**
 * A pattern for a value that is called by its name: the name, at most three small words, and the
 * value. It looks only ahead, and never further than these can be long.
 */
export function labelled(name: string, value: string): RegExp {
  return new RegExp(
    `(?<!\\p{L})(?:${name})(?!\\p{L})(?:[^\\p{L}\\d]{1,4}(?:${SMALL})(?!\\p{L})){0,3}[^\\p{L}\\d]{0,4}${value}`,
    'giu',
  );
}
