import { FIELD_PASSES_2022 } from '@stad/activities/field-operations/rules/demo/pilot-passes.js';
import { isCounted } from '@stad/activities/field-operations/rules/report-life.js';
import { attendees, unitOf } from '@stad/activities/seminars/rules/demo/attendance.js';
import { SEMINARS_2022 } from '@stad/activities/seminars/rules/demo/pilot-seminars.js';
import { PILOT_AGREEMENTS } from '@stad/agreements/rules/demo/pilot-agreements.js';
import { PILOT_HANDOVERS } from '@stad/handovers/rules/demo/pilot-handovers.js';
import { agencyOf } from '@stad/identity/rules/demo/agencies.js';
import { coverageSpans } from '@stad/network/rules/coverage.js';
import { ON_CALL_2022 } from '@stad/network/rules/demo/pilot-on-call.js';
import { weeklyHours } from '@stad/network/rules/demo/weekly-hours.js';
import { atLocal, nightSpan } from '@stad/platform/rules/time.js';
import { PILOT } from '@stad/programme/rules/demo/pilot.js';
import type { Moment } from '@stad/programme/rules/demo/types.js';
import type { AttendanceFact } from '../calculators/attendance.js';
import type { CountedReport } from '../calculators/field-reports.js';
import type { HandoverFact } from '../calculators/handovers.js';
import type { AgreementFact } from '../calculators/network.js';
import type { PassFact } from '../calculators/passes.js';
import type { MeasureFact } from '../calculators/plan-and-money.js';
import type { QualificationFact } from '../calculators/training.js';
import { ACTION_PLAN } from '../pilot-inventory/action-plan.js';
import { sum } from './adding-up.js';

/** The pilot's records as its figures are worked out of them: each list is what one calculator takes. */

const instant = (moment: Moment | undefined) => (moment ? atLocal(moment.date, moment.time) : null);

export const PILOT_PERIOD = PILOT.period;

export const PASS_FACTS: readonly PassFact[] = FIELD_PASSES_2022.map((pass) => ({
  type: pass.type,
  state: pass.state,
  modelTest: pass.modelTest !== undefined,
  returnedAt: instant(pass.returnedAt),
  debriefedAt: instant(pass.debrief?.heldAt),
}));

/** Locked and corrected reports, whatever the state of their pass. */
export const REPORT_FACTS: readonly (CountedReport & { readonly agencyKey: string })[] =
  FIELD_PASSES_2022.flatMap((pass) =>
    pass.reports
      .filter(({ state }) => isCounted(state))
      .map(({ agencyKey, hours, counts }) => ({
        passKey: pass.key,
        agencyKey,
        agencyKind: agencyOf(agencyKey).kind,
        hours: sum(hours.map((each) => each.hours)),
        tally: counts?.tally ?? null,
      })),
  );

export const HANDOVER_FACTS: readonly (HandoverFact & { readonly agencyKey: string })[] =
  PILOT_HANDOVERS.map(({ category, minutes, from: agencyKey }) => ({
    category,
    minutes,
    agencyKey,
  }));

export const ATTENDANCE_FACTS: readonly AttendanceFact[] = SEMINARS_2022.flatMap((seminar) =>
  seminar.groups.flatMap((group) =>
    Array.from({ length: group.registered }, (_, at) => ({
      unitKey: unitOf(group),
      present: at < (group.present ?? 0),
    })),
  ),
);

/** Who was present at an in-depth seminar has its qualification, once or twice. */
export const QUALIFICATION_FACTS: readonly QualificationFact[] = SEMINARS_2022.filter(
  ({ kind }) => kind === 'IN_DEPTH',
).flatMap((seminar) =>
  attendees(seminar)
    .filter(({ present }) => present)
    .map(({ id, agencyKey = '', unit = '' }) => ({ personKey: id, agencyKey, unit })),
);

export const EVALUATIONS = SEMINARS_2022.flatMap(({ evaluation }) => evaluation ?? []);

/** Of one town: an agreement of Helsingborg is none of Lund's. */
export function agreementsOf(siteKey: string): readonly AgreementFact[] {
  return PILOT_AGREEMENTS.filter((each) => each.siteKey === siteKey).map(
    ({ validity, purposes, extent }) => ({
      ...{ ...validity, purposes },
      ...(extent === null ? {} : { area: siteKey }),
    }),
  );
}

/** Nothing of the plan is due in the pilot: it was proposed in its last week. */
export const MEASURE_FACTS: readonly MeasureFact[] = ACTION_PLAN.flatMap(({ measures }) =>
  measures.map(({ due }) => ({ due, doneOn: null })),
);

/** When Lund's social on-call answers, over a night more than the period. */
export const ON_CALL_SPANS = coverageSpans(
  ON_CALL_2022.filter((row) => row.contactFunctionKey === 'lund-socialjour').flatMap(weeklyHours),
  atLocal(PILOT_PERIOD.from, '00:00'),
  nightSpan(PILOT_PERIOD.to, '18:00', '04:00').endsAt,
);
