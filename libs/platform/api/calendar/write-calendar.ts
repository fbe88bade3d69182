import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator';

/** One entry of a calendar: a time and a neutral title, and nothing that says what it is about (INV-20). */
export interface CalendarEntry {
  readonly uid: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  /** When this version was made. */
  readonly stamp: Date;
}

/** An entry somebody is asked to. */
export interface CalendarInvitation extends CalendarEntry {
  readonly method: 'REQUEST' | 'CANCEL';
  /** Rises with each message about the same `uid`. */
  readonly sequence: number;
  /** Who asks, and where a calendar sends its answer. */
  readonly organizer: { readonly name: string; readonly email: string };
  readonly attendee: string;
}

const MAKER = { company: 'Stad till Stad', product: 'Portal', language: 'SV' } as const;

/** iTIP (RFC 5546): a request or a cancellation. Times in UTC hold over a change of the clock. */
export function invitationText(entry: CalendarInvitation): string {
  const { uid, startsAt, endsAt, title, stamp, method, sequence, organizer, attendee } = entry;
  const calendar = ical({ prodId: MAKER, method: ICalCalendarMethod[method] });
  const isOff = method === 'CANCEL';
  const event = calendar.createEvent({
    id: uid,
    sequence,
    start: startsAt,
    end: endsAt,
    summary: title,
    stamp,
    class: ICalEventClass.PRIVATE,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer,
  });
  event.createAttendee({
    email: attendee,
    role: ICalAttendeeRole.REQ,
    ...(isOff ? {} : { rsvp: true, status: ICalAttendeeStatus.NEEDSACTION }),
  });
  return calendar.toString();
}

/** An entry of a calendar somebody subscribes to. */
export interface SubscribedEntry extends CalendarEntry {
  readonly sequence: number;
  readonly isCancelled: boolean;
}

/** A calendar somebody subscribes to: whole each time it is asked for, and the same for the same entries. */
export function calendarText(name: string, entries: readonly SubscribedEntry[]): string {
  const calendar = ical({
    prodId: MAKER,
    name,
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  });
  for (const { uid, startsAt, endsAt, title, stamp, sequence, isCancelled } of entries) {
    calendar.createEvent({
      id: uid,
      sequence,
      start: startsAt,
      end: endsAt,
      summary: title,
      stamp,
      class: ICalEventClass.PRIVATE,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
