import { ACCOUNT_TRACES } from './account-traces.js';
import { DOCUMENT_TRACES } from './document-traces.js';
import type { Match } from './finding.js';
import { MAP_TRACES } from './map-traces.js';
import { NETWORK_TRACES } from './network-traces.js';
import { NUMBER_TRACES } from './number-traces.js';
import { PLACE_TRACES } from './place-traces.js';
import { SHORT_STREETS } from './short-streets.js';
import type { Trace } from './trace.js';

export const TRACES: readonly Trace[] = [
  ...NETWORK_TRACES,
  ...ACCOUNT_TRACES,
  ...NUMBER_TRACES,
  ...DOCUMENT_TRACES,
  ...PLACE_TRACES,
  ...SHORT_STREETS,
  ...MAP_TRACES,
];
/** How far a second look goes: longer than any word it looks for. */
const NEAR = 24;

/** Traces of a person that are no personnummer: numbers, names and places one can follow. */
export function findTraces(text: string): Match[] {
  return TRACES.flatMap(({ rule, needs, pattern, unless }) => {
    if (needs?.test(text) === false) return [];
    return [...text.matchAll(pattern)]
      .map((match) => ({ rule, from: match.index, to: match.index + match[0].length }))
      .filter(({ from, to }) => {
        const before = text.slice(Math.max(0, from - NEAR), from);
        return !unless?.(text.slice(from, to), before, text.slice(to, to + NEAR));
      });
  });
}
