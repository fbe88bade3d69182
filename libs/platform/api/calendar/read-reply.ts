import ICAL from 'ical.js';

/** What somebody's calendar answered: to which entry, and how. Who says so is not asked: it proves nothing. */
export interface CalendarReply {
  readonly uid: string;
  /** `COUNTER`: another time is proposed, which is no answer to this one (RFC 5546, 3.2.7). */
  readonly answer: 'ACCEPTED' | 'TENTATIVE' | 'DECLINED' | 'COUNTER';
}

const ANSWERS: readonly CalendarReply['answer'][] = ['ACCEPTED', 'TENTATIVE', 'DECLINED'];

/** The answer in an iTIP reply, or null for anything else, also what is no calendar at all. */
export function readReply(text: string): CalendarReply | null {
  let calendar: ICAL.Component;
  try {
    calendar = new ICAL.Component(ICAL.parse(text));
  } catch {
    return null;
  }
  const method = String(calendar.getFirstPropertyValue('method')).toUpperCase();
  if (method !== 'REPLY' && method !== 'COUNTER') return null;
  const events = calendar.getAllSubcomponents('vevent');
  const attendees = events.flatMap((event) => event.getAllProperties('attendee'));
  const uid = events[0]?.getFirstPropertyValue('uid');
  // One entry, one who answers: whatever holds more is not an answer to ours.
  if (events.length !== 1 || attendees.length !== 1 || typeof uid !== 'string') return null;
  if (method === 'COUNTER') return { uid, answer: 'COUNTER' };
  const status = String(attendees[0]?.getParameter('partstat') ?? '').toUpperCase();
  const answer = ANSWERS.find((known) => known === status);
  return answer ? { uid, answer } : null;
}
