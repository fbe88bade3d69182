import { textScalar } from './text-scalar.js';

/** Where a field sits in an input, `note` or `answers.0.note`. */
export const FieldPath = textScalar<string>({
  name: 'FieldPath',
  description: 'Where a field sits in an input: note, or answers.0.note.',
  code: 'INVALID_FIELD_PATH',
  parse: (text) =>
    /^[A-Za-z0-9_]{1,60}(\.[A-Za-z0-9_]{1,60}){0,5}$/.test(text) ? text : undefined,
});
