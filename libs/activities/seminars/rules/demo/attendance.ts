import type { AgencyKey, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { AttendanceGroupRecord, SeminarRecord } from './types.js';

/** One participant of one seminar. */
export interface Attendee {
  /** The same for the same colleague at every seminar: `SOC-LUND/Mottagningsenheten/3`. */
  readonly id: string;
  readonly agencyKey?: AgencyKey;
  readonly actorKey?: string;
  readonly unit?: string;
  /** *Socialsekreterare 3*; with an account the person's own title is shown instead. */
  readonly functionTitle: string;
  readonly personKey?: PersonKey;
  readonly present: boolean;
}

/** The unit that K02 counts. */
export function unitOf(group: AttendanceGroupRecord): string {
  return [group.agencyKey ?? group.actorKey, group.unit].filter(Boolean).join('/');
}

/** The participants of a seminar, those who stayed away last in each unit. */
export function attendees(seminar: SeminarRecord): readonly Attendee[] {
  return seminar.groups.flatMap((group) =>
    Array.from({ length: group.registered }, (_, index): Attendee => {
      const n = index + 1;
      const personKey = group.people?.[index];
      return {
        id: `${unitOf(group)}/${n}`,
        ...(group.agencyKey ? { agencyKey: group.agencyKey } : {}),
        ...(group.actorKey ? { actorKey: group.actorKey } : {}),
        ...(group.unit ? { unit: group.unit } : {}),
        functionTitle: `${group.functionTitle} ${n}`,
        ...(personKey ? { personKey } : {}),
        present: n <= (group.present ?? 0),
      };
    }),
  );
}
