import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator';
import { inOneLine } from '../../rules/one-line.js';

/** One entry of a calendar: a time and a neutral title, and nothing that says what it is about (INV-20). */
export interface CalendarEntry {
  readonly uid: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  /** `DTSTAMP`: when this version was made. */
  readonly stamp: Date;
}

/** An entry somebody is asked to. */
export interface CalendarInvitation extends CalendarEntry {
  readonly method: 'REQUEST' | 'CANCEL';
  /** Rises with each message about the same `uid`. */
  readonly sequence: number;
  readonly organizer: Organizer;
  readonly attendee: string;
  /** Where, for what anybody may know the place of. */
  readonly place?: string;
}

/** Who asks, and where a calendar sends its answer. */
export interface Organizer {
  readonly name: string;
  readonly email: string;
}

const MAKER = { company: 'Stad till Stad', product: 'Portal', language: 'SV' } as const;

/** iTIP (RFC 5546): a request or a cancellation. Times in UTC hold over a change of the clock. */
export function invitationText(entry: CalendarInvitation): string {
  const { uid, startsAt, endsAt, title, stamp, method, sequence, organizer, attendee, place } =
    entry;
  const calendar = ical({ prodId: MAKER, method: ICalCalendarMethod[method] });
  const isOff = method === 'CANCEL';
  const event = calendar.createEvent({
    id: uid,
    sequence,
    start: startsAt,
    end: endsAt,
    summary: inOneLine(title),
    stamp,
    class: ICalEventClass.PRIVATE,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: named(organizer),
    ...(place ? { location: inOneLine(place) } : {}),
  });
  event.createAttendee({
    email: attendee,
    role: ICalAttendeeRole.REQ,
    ...(isOff ? {} : { rsvp: true, status: ICalAttendeeStatus.NEEDSACTION }),
  });
  return whole(calendar);
}

/** A double quote ends a parameter (RFC 5545, 3.2), and nothing in one may break the line. */
function named({ name, email }: Organizer): Organizer {
  return { name: inOneLine(name.replaceAll('"', '’')), email };
}

/** Every line ends with CRLF, the last as well (RFC 5545, 3.1). */
function whole(calendar: ICalCalendar): string {
  return `${calendar.toString().replace(/(\r?\n)*$/, '')}\r\n`;
}

/** An entry of a calendar somebody subscribes to. */
export interface SubscribedEntry extends CalendarEntry {
  readonly sequence: number;
  readonly isCancelled: boolean;
}

/**
 * A calendar somebody subscribes to: whole each time it is asked for, and the same for the same entries. What is
 * published names who publishes it (RFC 5546, 3.2.1).
 */
export function calendarText(
  name: string,
  organizer: Organizer,
  entries: readonly SubscribedEntry[],
): string {
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
      summary: inOneLine(title),
      stamp,
      class: ICalEventClass.PRIVATE,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      organizer: named(organizer),
    });
  }
  return whole(calendar);
}
