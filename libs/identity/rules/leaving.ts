/** What somebody may here, and when. Dates are Swedish calendar dates; no last day is until further notice. */
export interface Standing {
  readonly roles: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A membership that stands, and whether anybody can sign in to it: a binding that is approved. */
export interface Colleague extends Standing {
  readonly id: string;
  readonly canSignIn: boolean;
}

/** Whether who stands like this is out at their next request: nobody shuts out themselves (`OWN_MEMBERSHIP`). */
export function isShutOut({ validFrom, validTo }: Standing, today: string): boolean {
  return validFrom > today || (validTo !== null && validTo < today);
}

/**
 * Of those who are changed, the administrators who cannot leave, since no other one stays until further
 * notice (`LAST_ADMINISTRATOR`; field.md 8 *People, roles, deputies*), whoever changes them and however.
 * Of one who can sign in another one must be able to, whom nobody added now is; in the demo nobody can.
 */
export function lastAdministrators(
  colleagues: readonly Colleague[],
  changed: ReadonlyMap<string, Standing>,
  added: readonly Standing[],
  today: string,
): ReadonlySet<string> {
  const stays = (standing: Standing) =>
    isAdministrator(standing) && standing.validTo === null && !isShutOut(standing, today);
  const staying = [
    ...colleagues.map((each) => ({ ...(changed.get(each.id) ?? each), canSignIn: each.canSignIn })),
    ...added.map((each) => ({ ...each, canSignIn: false })),
  ].filter(stays);
  const leaving = colleagues.filter((each) => {
    const next = changed.get(each.id);
    const isNow = isAdministrator(each) && (each.validTo === null || each.validTo >= today);
    return isNow && next && !stays(next) && !isAlike(each, next);
  });
  const last = leaving.filter(
    (each) => !staying.some((other) => other.canSignIn || !each.canSignIn),
  );
  return new Set(last.map(({ id }) => id));
}

const isAdministrator = ({ roles }: Standing) => roles.includes('AGENCY_ADMIN');

/** An administrator all the same, for as long as before. */
const isAlike = (before: Standing, after: Standing) =>
  isAdministrator(after) &&
  after.validFrom === before.validFrom &&
  after.validTo === before.validTo;
