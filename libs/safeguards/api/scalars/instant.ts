import { textScalar } from './text-scalar.js';

/** A moment in UTC, `2022-05-20T18:00:00Z`; shown in Swedish time. */
export const Instant = textScalar<Date>({
  name: 'Instant',
  description: 'A moment in UTC, 2022-05-20T18:00:00Z.',
  code: 'INVALID_INSTANT',
  parse: (text) => {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/.test(text)) return undefined;
    const instant = new Date(text);
    return Number.isNaN(instant.getTime()) ? undefined : instant;
  },
  serialize: (value) => (value as Date).toISOString(),
});
