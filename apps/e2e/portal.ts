/** What tools/checks started before the journeys began. */
export function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the journeys with npm test -- journeys.`);
  return value;
}

export const portalUrl = (path = '/') => new URL(path, given('PORTAL_URL')).toString();

/** How much later than it is everything happens; see TEST_CLOCK in tools/checks/test-clock.mjs. */
export const clockShift = () => Number(process.env['PORTAL_CLOCK_SHIFT_MS'] ?? 0);

/** The time it is for the portal and everybody in front of it. */
export const portalNow = () => new Date(Date.now() + clockShift());
