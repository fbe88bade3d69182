/**
 * Which folder under `activities/` an activity belongs to: `FIELD_OPERATION`, `SEMINAR`.
 * An open string, because a new type adds a folder and alters nothing here.
 */
export type ActivityKind = string;

const FORM = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** UPPER_SNAKE, at most 40 characters. */
export function isActivityKind(value: string): value is ActivityKind {
  return value.length <= 40 && FORM.test(value);
}
