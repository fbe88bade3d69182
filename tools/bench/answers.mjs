import { isDeepStrictEqual } from 'node:util';
import { send } from './drive.mjs';

/** Different answers would be different work, and their rates nothing to compare: throws where they differ. */
export async function refuseUnequalAnswers(name, plans) {
  const [first, ...others] = await Promise.all(
    plans.map(async ({ who, target }) => [who, await send(target, { body: target.body })]),
  );
  for (const [who, text] of others) {
    if (text === null) throw new Error(`${name}: no answer from ${who}.`);
    const place = difference(JSON.parse(first[1]), JSON.parse(text));
    if (place !== null) throw new Error(`${name}: ${first[0]} and ${who} differ at ${place}`);
  }
}

/** Where two answers are not the same, and what stands there; null when they are. */
function difference(one, other, path = '') {
  if (isDeepStrictEqual(one, other)) return null;
  const isInside = [one, other].every((value) => typeof value === 'object' && value !== null);
  if (!isInside) return `${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = difference(one[key], other[key], `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Each saves the first draft in turn: the part is the one before, one version and one text later. */
export async function refuseUnequalSaves(name, plans) {
  let before;
  for (const { who, target, part } of plans) {
    const text = await send(target, { body: target.next(0) });
    if (text === null) throw new Error(`${name}: ${who} does not save.`);
    target.learn(0, text);
    const after = part(text);
    const expected = before && { ...before, whenVersion: before.whenVersion + 1, aim: after.aim };
    const place = expected && difference(expected, after);
    if (place) throw new Error(`${name}: ${who} answers otherwise at ${place}`);
    before = after;
  }
}
