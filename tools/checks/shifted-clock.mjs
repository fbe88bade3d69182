// Loaded with `node --import` by the journeys that are walked at another hour than it is:
// all of the portal's processes then live TEST_CLOCK_SHIFT_MS later. The database keeps the real time.
const shift = Number(process.env.TEST_CLOCK_SHIFT_MS ?? 0);

if (shift !== 0) {
  const Real = globalThis.Date;
  globalThis.Date = class extends Real {
    constructor(...parts) {
      if (parts.length === 0) super(Real.now() + shift);
      else super(...parts);
    }
    static now() {
      return Real.now() + shift;
    }
  };
}
