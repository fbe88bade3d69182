import { gapsByAgency } from '@stad/network/rules/coverage.js';
import { type Clash, findClashes } from '../../rules/clashes.js';
import type { Member } from '../../rules/team.js';
import type { PassDocument } from './pass.document.js';

/**
 * Short names of the agencies in the pass that answer at the site, but not over the whole span.
 * One that has never said it answers there is not silent.
 */
export function silentAgencies(pass: PassDocument): readonly string[] {
  if (!pass.around) return [];
  const functions = pass.around.coverage.map((row) => ({
    agencyId: row.agencyId,
    siteIds: [pass.siteId],
    hours: row.weekdays.map((weekday) => ({ ...row, weekday })),
  }));
  const answering = pass.agencies.filter((agency) =>
    functions.some(({ agencyId }) => agencyId === agency.id),
  );
  const ids = answering.map((agency) => agency.id);
  const gaps = gapsByAgency(pass, pass.siteId, ids, functions);
  return answering
    .filter((agency) => gaps.some((gap) => gap.agencyId === agency.id))
    .map((agency) => agency.shortName);
}

/**
 * What the plan runs into, as far as the viewer may see. A person of the own agency is known by the
 * busy spans of all its work; of another agency's only *upptagen* is known.
 */
export function clashesOf(
  pass: PassDocument,
  team: readonly Member[],
  ownAgencyId: string,
): readonly Clash[] {
  const { around } = pass;
  if (!around) return [];
  const own = pass.team.map((member) => member.busySpanId).filter((id) => id !== null);
  const others = around.busy.filter((span) => !own.includes(span.id));
  const bookings = others.flatMap(({ agencyId, membershipId, startsAt, endsAt }) =>
    agencyId === ownAgencyId && membershipId !== null
      ? [{ personId: membershipId, startsAt, endsAt }]
      : [],
  );
  const plan = { ...pass, areaIds: pass.areas.map((area) => area.id), team };
  return findClashes(plan, {
    bookings,
    onCall: [],
    busy: others.map((span) => ({ ...span, personId: span.membershipId })),
    ownBusySpanIds: own,
    visits: around.visits,
    absences: [],
  });
}
