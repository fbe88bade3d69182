/**
 * `Date` some milliseconds later; everything that names its moment stays as it is. Needs nothing from
 * outside itself: a browser is given its source.
 *
 * @param {DateConstructor} Real
 * @param {number} shift
 */
export function shiftedDate(Real, shift) {
  const now = () => Real.now() + shift;
  const later = new Proxy(Real, {
    construct: (target, parts, made) => {
      const moment = parts.length === 0 ? [now()] : parts;
      return Reflect.construct(target, moment, made === later ? target : made);
    },
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  return later;
}
