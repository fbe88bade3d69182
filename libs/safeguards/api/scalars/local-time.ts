import { textScalar } from './text-scalar.js';

/** A Swedish wall-clock time, `16:00`. */
export const LocalTime = textScalar<string>({
  name: 'LocalTime',
  description: 'A wall-clock time in Sweden, 16:00.',
  code: 'INVALID_LOCAL_TIME',
  parse: (text) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined),
});
