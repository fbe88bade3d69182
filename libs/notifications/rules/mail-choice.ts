import type { Problem } from '@stad/platform/rules/problem.js';
import { addDays, atLocal, localDate, localTime, weekday } from '@stad/platform/rules/time.js';
import { NOTIFICATION_KINDS, type NotificationKind } from './notification.js';

/** Where a person is told of a kind: in the portal alone, in the digest, or by mail at once. */
export const CHANNELS = ['PORTAL', 'DIGEST', 'AT_ONCE'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How often what has gathered is told of by mail. */
export const DIGESTS = ['DAILY', 'WEEKLY', 'NEVER'] as const;
export type Digest = (typeof DIGESTS)[number];

/** A daily span of wall-clock times, `20:00` to `07:00`; equal ends mean that there is none. */
export interface QuietHours {
  readonly quietFrom: string;
  readonly quietTo: string;
}

/** What a person has chosen; kinds that are left out are told of as is usual. */
export interface MailChoice extends QuietHours {
  readonly digest: Digest;
  readonly channels: Readonly<Partial<Record<NotificationKind, Channel>>>;
}

export const USUAL_QUIET: QuietHours = { quietFrom: '20:00', quietTo: '07:00' };

/** When a digest is sent: before the working day; the weekly one on Mondays. */
export const DIGEST_TIME = '07:30';
const MONDAY = 1;

/**
 * What is usual. Who is asked, and what is moved or cancelled, is told of by the invitation itself, which
 * the calendar needs; what somebody has to act on is told of at once, the rest in the digest.
 */
export const USUAL_CHANNEL: Readonly<Record<NotificationKind, Channel>> = {
  ASKED: 'PORTAL',
  MOVED: 'PORTAL',
  CANCELLED: 'PORTAL',
  AREA_STOPPED: 'AT_ONCE',
  AREA_FREE: 'AT_ONCE',
  TAKE_OVER_ASKED: 'AT_ONCE',
  ANSWERED: 'DIGEST',
  ANSWER_DUE: 'AT_ONCE',
  UNABLE: 'AT_ONCE',
  TAKEN_OVER: 'DIGEST',
  GO_AHEAD_GIVEN: 'DIGEST',
  GO_AHEAD_REFUSED: 'AT_ONCE',
  GO_AHEAD_VOID: 'AT_ONCE',
  LETTER_LOST: 'AT_ONCE',
  RIGHT_EXPIRED: 'AT_ONCE',
  RIGHT_EXPIRED_IN_TEAM: 'AT_ONCE',
  LEFT_TEAM: 'AT_ONCE',
  REPORT_DUE: 'AT_ONCE',
  REPORT_CORRECTED: 'DIGEST',
  COUNTS_LATE: 'AT_ONCE',
  FIGURES_ASKED: 'AT_ONCE',
  FIGURES_DUE: 'AT_ONCE',
  FIGURES_CHANGE_ASKED: 'AT_ONCE',
  FIGURES_SILENT: 'AT_ONCE',
  ACCESS_ASKED: 'AT_ONCE',
  ACCESS_ANSWER_DUE: 'AT_ONCE',
  ACCESS_REVIEW_DUE: 'AT_ONCE',
  ROLES_ASKED: 'AT_ONCE',
  ROLES_GIVEN: 'DIGEST',
  PROGRAMME_CLOSED: 'DIGEST',
  CONTENT_FLAGGED: 'AT_ONCE',
  REPORT_TO_CORRECT: 'AT_ONCE',
  AGREEMENT_ASKED: 'AT_ONCE',
  AGREEMENT_ENDS: 'DIGEST',
  AGREEMENT_ENDED: 'AT_ONCE',
  ROUTINE_ASKED: 'AT_ONCE',
  ROUTINE_AGREED: 'DIGEST',
  ROUTINE_TAKEN_BACK: 'AT_ONCE',
  ROUTINE_IN_FORCE: 'DIGEST',
  TRAINING_ENDS: 'DIGEST',
  STAFF_TRAINING_ENDS: 'DIGEST',
};

/** Where the person is told of a kind. Without a digest what would stand in it stays in the portal. */
export function channelOf(choice: Pick<MailChoice, 'digest' | 'channels'>, kind: string): Channel {
  const known = NOTIFICATION_KINDS.find((each) => each === kind);
  if (!known) return 'PORTAL';
  const channel = choice.channels[known] ?? USUAL_CHANNEL[known];
  return channel === 'DIGEST' && choice.digest === 'NEVER' ? 'PORTAL' : channel;
}

/** Safety of people who are out at night, and what must not stand: at seven in the morning it is of no use. */
const BREAKS_QUIET: readonly NotificationKind[] = [
  ...(['AREA_STOPPED', 'AREA_FREE', 'LEFT_TEAM', 'CONTENT_FLAGGED'] as const),
];

/** When mail about a kind leaves that is told of at once. */
export function noticeMailAt(now: Date, choice: QuietHours, kind: string): Date {
  return BREAKS_QUIET.some((each) => each === kind) ? now : mailAt(now, choice);
}

/**
 * When mail may leave: at once, or when the quiet hours end. Only what is said of an area that the police
 * stop, of somebody in a team who has left, or of a text that was flagged, breaks them, and the alarm (J2), which is
 * no notification.
 */
export function mailAt(now: Date, { quietFrom, quietTo }: QuietHours): Date {
  const date = localDate(now);
  const time = localTime(now);
  if (quietFrom === quietTo) return now;
  const crossesMidnight = quietTo < quietFrom;
  const isQuiet = crossesMidnight
    ? time >= quietFrom || time < quietTo
    : time >= quietFrom && time < quietTo;
  if (!isQuiet) return now;
  const endsTomorrow = crossesMidnight && time >= quietFrom;
  return atLocal(endsTomorrow ? addDays(date, 1) : date, quietTo);
}

/** When the digest after `now` leaves; never inside the quiet hours. Null without one. */
export function digestAt(now: Date, choice: QuietHours & { readonly digest: Digest }): Date | null {
  if (choice.digest === 'NEVER') return null;
  let date = localDate(now);
  if (atLocal(date, DIGEST_TIME) <= now) date = addDays(date, 1);
  while (choice.digest === 'WEEKLY' && weekday(date) !== MONDAY) date = addDays(date, 1);
  return mailAt(atLocal(date, DIGEST_TIME), choice);
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * What somebody wants to choose. Problems: `DIGEST_UNKNOWN`, `QUIET_TIME_UNKNOWN` on the time,
 * `CHANNEL_UNKNOWN` on the kind.
 */
export function checkMailChoice(choice: {
  readonly digest: string;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly channels: readonly { readonly kind: string; readonly channel: string }[];
}): readonly Problem[] {
  const problems: Problem[] = [];
  if (!DIGESTS.some((digest) => digest === choice.digest)) {
    problems.push({ code: 'DIGEST_UNKNOWN', field: 'digest' });
  }
  for (const field of ['quietFrom', 'quietTo'] as const) {
    if (!TIME.test(choice[field])) problems.push({ code: 'QUIET_TIME_UNKNOWN', field });
  }
  for (const { kind, channel } of choice.channels) {
    const isKnown =
      NOTIFICATION_KINDS.some((each) => each === kind) && CHANNELS.some((each) => each === channel);
    if (!isKnown) problems.push({ code: 'CHANNEL_UNKNOWN', field: `channels.${kind}` });
  }
  return problems;
}
