import ICAL from 'ical.js';

/** What the calendar part of a letter says. */
export function entryOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent');
  const value = (name: string) => String(event?.getFirstPropertyValue(name) ?? '');
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: value('uid'),
    sequence: Number(value('sequence')),
    from: event?.getFirstProperty('dtstart')?.toICALString(),
    to: event?.getFirstProperty('dtend')?.toICALString(),
    title: value('summary'),
    status: value('status'),
    names: event?.getAllProperties().map(({ name }) => name) ?? [],
  };
}

/** What somebody's calendar sends back; whom it says it is from is never asked. */
export const replyMail = (uid: string, status: string, method = 'REPLY') =>
  [
    'From: somebody-else@nowhere.example',
    'Subject: Accepterat',
    `Content-Type: text/calendar; method=${method}; charset=utf-8`,
    '',
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Other//Calendar//EN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20220514T080000Z',
    'DTSTART:20220520T180000Z',
    `ATTENDEE;PARTSTAT=${status}:mailto:somebody-else@nowhere.example`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
