import ICAL from 'ical.js';
import { createTransport } from 'nodemailer';
import type { ReadLetter } from './two-readers.js';

/** What comes back of a letter, made of nothing but what its reader's program read in it. */

/** The calendar part of a letter, as text; empty when there is none. */
export const calendarIn = ({ parts }: ReadLetter): string =>
  Buffer.from(parts.find(({ type }) => type === 'text/calendar')?.bytes ?? '', 'base64').toString();

/** An answer as calendar programs send it: words for a person, and the calendar in base64. */
export async function answerTo(
  letter: ReadLetter,
  answer: 'ACCEPTED' | 'DECLINED' | 'COUNTER',
): Promise<Buffer> {
  const calendar = new ICAL.Component(ICAL.parse(calendarIn(letter)));
  const method = answer === 'COUNTER' ? 'COUNTER' : 'REPLY';
  calendar.updatePropertyWithValue('method', method);
  const event = calendar.getFirstSubcomponent('vevent');
  const attendee = event?.getFirstProperty('attendee');
  attendee?.setParameter('partstat', answer === 'COUNTER' ? 'TENTATIVE' : answer);
  attendee?.removeParameter('rsvp');
  if (answer === 'COUNTER') {
    event?.updatePropertyWithValue(
      'dtstart',
      ICAL.Time.fromJSDate(new Date('2022-04-28T12:00:00Z'), true),
    );
  }
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    ...{ from: letter.to[0], to: letter.from[0], subject: `Svar: ${letter.subject}` },
    ...{ inReplyTo: letter.messageId, text: 'Svar från min kalender' },
    icalEvent: { method, content: calendar.toString() },
  });
  return message as Buffer;
}

/** A mail server's report that nobody has the address (RFC 3464). */
export function bounceOf({ from, to, subject, messageId }: ReadLetter): Buffer {
  const address = /<(.*)>/.exec(to[0] ?? '')?.[1];
  return Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example',
      `To: ${/<(.*)>/.exec(from[0] ?? '')?.[1]}`,
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Nobody here has that address.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      `Final-Recipient: rfc822; ${address}`,
      'Action: failed',
      'Status: 5.1.1',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      `Message-ID: ${messageId}`,
      '--b--',
      '',
    ].join('\r\n'),
  );
}
