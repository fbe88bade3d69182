import type { Expected, Row } from './attack-row.js';
import { aliases, depth, directives, fragments, names } from './attacks-on-documents.js';
import { http, untrusted } from './attacks-on-http.js';
import { batches, jsonTricks, sizes, values } from './attacks-on-values.js';
import type { RawRequest } from './raw-request.js';

export interface AttackCase {
  readonly name: string;
  readonly mode: 'demo' | 'production';
  readonly request: RawRequest;
  readonly expected: Expected;
  /** Words the answer must not have: names of the schema that were not in the question. */
  readonly hides?: readonly string[];
}

const rows = (mode: AttackCase['mode'], group: string, list: readonly Row[]): AttackCase[] =>
  list.map(([name, request, expected, hides]) => ({
    name: `${group}: ${name}`,
    mode,
    request,
    expected,
    ...(hides ? { hides } : {}),
  }));

/** Everything that is refused, and how. */
export const ATTACKS: readonly AttackCase[] = [
  ...rows('demo', 'aliases', aliases),
  ...rows('demo', 'depth', depth),
  ...rows('demo', 'directives', directives),
  ...rows('demo', 'fragments', fragments),
  ...rows('demo', 'batches', batches),
  ...rows('demo', 'size', sizes),
  ...rows('demo', 'names', names),
  ...rows('demo', 'values', values),
  ...rows('demo', 'JSON', jsonTricks),
  ...rows('demo', 'HTTP', http),
  ...rows('production', 'untrusted', untrusted),
];
