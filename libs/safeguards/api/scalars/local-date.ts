import { textScalar } from './text-scalar.js';

/** A Swedish calendar date, `2022-05-20`. */
export const LocalDate = textScalar<string>({
  name: 'LocalDate',
  description: 'A calendar date in Sweden, 2022-05-20.',
  code: 'INVALID_LOCAL_DATE',
  parse: (text) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
  },
});
