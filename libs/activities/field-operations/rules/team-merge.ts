import { mergeChange } from '@stad/platform/rules/merge.js';
import { fail, ok, type Result } from '@stad/platform/rules/result.js';

/** Somebody in a team: a person by membership, or a function without account. */
export interface TeamPlace {
  readonly agencyId: string;
  readonly membershipId?: string | null;
  readonly functionTitle?: string | null;
  readonly role: string;
}

/**
 * A team that two people change: each person in it is a field of its own, and so is who leads.
 * One may add a colleague while the other gives somebody a role. It is a choice where both gave the same
 * person different roles, one gave a role to whom the other took out, or both chose who leads.
 * Problem: `CONFLICT` on `team`.
 */
export function mergeTeam<P extends TeamPlace>(
  now: readonly P[],
  { to, from }: { to: readonly P[]; from: readonly TeamPlace[] },
): Result<readonly P[]> {
  const keys = [...new Set([...now, ...from, ...to].map(placeKey))];
  const merged = mergeChange(rolesOf(now, keys), {
    to: rolesOf(to, keys),
    from: rolesOf(from, keys),
  });
  if (!merged.ok) return fail({ code: 'CONFLICT', field: 'team' });
  const known = new Map([...now, ...to].map((place) => [placeKey(place), place]));
  const order = [...new Set([...to, ...now].map(placeKey))];
  return ok(
    order.flatMap((key) => {
      const place = known.get(key);
      const role = merged.value[key];
      return place && role ? [{ ...place, role }] : [];
    }),
  );
}

/** The same person, whatever their row: the membership, or the function within its agency. */
export function placeKey({ agencyId, membershipId, functionTitle }: TeamPlace): string {
  return membershipId ?? `${agencyId} ${functionTitle}`;
}

const LEADS = 'leads';

/** The role of everybody, null for who is not in it, and who leads. */
function rolesOf(team: readonly TeamPlace[], keys: readonly string[]) {
  const of = (key: string) => team.find((place) => placeKey(place) === key)?.role ?? null;
  const leader = team.find(({ role }) => role === 'PASS_LEADER');
  const roles: Record<string, string | null> = { [LEADS]: leader ? placeKey(leader) : null };
  for (const key of keys) roles[key] = of(key);
  return roles;
}
