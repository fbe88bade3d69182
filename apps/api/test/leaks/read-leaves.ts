/** A value as it was answered, and the names of the fields that led to it. */
export interface Leaf {
  readonly path: string;
  readonly value: string | number | boolean;
}

/** Every value of an answer, down to the last list. */
export function* leavesOf(answer: unknown, path = ''): Generator<Leaf> {
  if (answer === null || answer === undefined) return;
  if (Array.isArray(answer)) {
    for (const each of answer) yield* leavesOf(each, path);
  } else if (typeof answer === 'object') {
    for (const [name, value] of Object.entries(answer)) {
      yield* leavesOf(value, path ? `${path}.${name}` : name);
    }
  } else {
    yield { path, value: answer as string | number | boolean };
  }
}
