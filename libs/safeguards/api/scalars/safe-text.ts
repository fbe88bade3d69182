import { GraphQLScalarType, Kind } from 'graphql';
import { tidy } from '../../rules/identifiers/tidy.js';
import type { Finding } from '../../rules/personal-data/finding.js';
import { readAlike, scan } from '../../rules/personal-data/scan.js';

/** More than any field keeps: a longer one is refused unread, since reading takes time. */
export const LONGEST_READ = 20_000;

/**
 * Free text that has passed the guard, with what the guard found in it. Only `acceptTexts` decides
 * whether it may be kept: a value on its own is not yet allowed.
 */
export class SafeTextValue {
  constructor(
    readonly text: string,
    readonly findings: readonly Finding[],
    /** False when something else than text was sent. */
    readonly isText = true,
    readonly isTooLong = false,
  ) {}

  /** `now` tells birth dates from days to come. */
  static read(value: unknown, now = new Date()): SafeTextValue {
    if (typeof value !== 'string') return new SafeTextValue('', [], false);
    if (value.length > LONGEST_READ) return new SafeTextValue('', [], true, true);
    const text = tidy(value);
    const { findings } = scan(value, { now });
    // Where the person has typed it; what is kept is looked at too, should it read otherwise.
    if (findings.length > 0 || text === value || readAlike(text, value))
      return new SafeTextValue(text, findings);
    return new SafeTextValue(text, scan(text, { now }).findings);
  }
}

/** A text field that cannot forget the guard: parses whatever comes, never throws, never echoes. */
export const SafeText = new GraphQLScalarType<SafeTextValue, string>({
  name: 'SafeText',
  description: 'Free text. Personal identity numbers are stopped, other traces of persons warn.',
  parseValue: (value) => SafeTextValue.read(value),
  parseLiteral: (node) => SafeTextValue.read(node.kind === Kind.STRING ? node.value : undefined),
  serialize: (value) => (value instanceof SafeTextValue ? value.text : String(value)),
});
