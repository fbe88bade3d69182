import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { calendarText, invitationText, type Organizer } from './write-calendar.js';

const ENTRY = {
  uid: 'a@portal.example',
  startsAt: new Date('2022-05-20T18:00:00Z'),
  endsAt: new Date('2022-05-20T23:00:00Z'),
  title: 'Samverkan',
  stamp: new Date('2022-05-01T08:00:00Z'),
  sequence: 3,
};

const texts = (organizer: Organizer): [string, string][] => [
  ['REQUEST', invitationText({ ...ENTRY, organizer, method: 'REQUEST', attendee: 'a@b.example' })],
  ['CANCEL', invitationText({ ...ENTRY, organizer, method: 'CANCEL', attendee: 'a@b.example' })],
  ['PUBLISH', calendarText('Samverkan', organizer, [{ ...ENTRY, isCancelled: false }])],
  ['PUBLISH', calendarText('Samverkan', organizer, [])],
];

const unfolded = (text: string) => text.replaceAll('\r\n ', '');

describe.each<[what: string, name: string, read: string]>([
  ['a plain name', 'Stad till Stad', 'Stad till Stad'],
  ['double quotes', 'Enheten "Norr"', 'Enheten ’Norr’'],
  ['a quote that would begin a property', 'A":mailto:x@y.example', 'A’:mailto:x@y.example'],
  ['a line break', 'A\r\nATTENDEE:mailto:x@y.example', 'A ATTENDEE:mailto:x@y.example'],
  ['signs that part parameters', 'A;B,C:D', 'A;B,C:D'],
])('a calendar of %s', (_what, name, read) => {
  const organizer = { name, email: 'portalen@portal.example' };

  it.each(texts(organizer))('%s: every line ends with CRLF, the last as well', (_method, text) => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(texts(organizer))('%s: names its organizer once in each entry', (method, text) => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getFirstPropertyValue('method')).toBe(method);
    for (const event of calendar.getAllSubcomponents('vevent')) {
      const [property, ...more] = event.getAllProperties('organizer');
      expect(more).toEqual([]);
      expect(property?.getParameter('cn')).toBe(read);
      expect(property?.getFirstValue()).toBe('mailto:portalen@portal.example');
      expect(event.getAllProperties('attendee').length).toBe(method === 'PUBLISH' ? 0 : 1);
      expect(event.getFirstPropertyValue('sequence')).toBe(3);
    }
    expect(unfolded(text)).not.toContain('\r\nATTENDEE:mailto:x@y.example');
  });
});
