import { type CalendarReply, readReply } from '@stad/platform/api/calendar/read-reply.js';
import PostalMime, { type Attachment } from 'postal-mime';

/** What a mail from outside means to us: an answer, letters that came back, or nothing. */
export interface InboundMail {
  readonly reply: CalendarReply | null;
  /** Message-IDs of ours that could not be delivered. */
  readonly bounced: readonly string[];
}

const MOST_IDS = 5;

/**
 * Reads a mail as it came. Addresses, subject and text are not looked at: whoever writes them can write
 * what they like. What counts is the calendar part, or the report of a mail server.
 */
export async function readMail(raw: Uint8Array): Promise<InboundMail> {
  const mail = await PostalMime.parse(raw, {
    attachmentEncoding: 'utf8',
    maxNestingDepth: 20,
    maxHeadersSize: 200_000,
    forceRfc822Attachments: true,
  });
  const parts = mail.attachments;
  const calendars = parts.filter(({ mimeType }) => mimeType === 'text/calendar');
  const replies = calendars.map((part) => readReply(textOf(part)));
  const report = parts.find(({ mimeType }) => mimeType === 'message/delivery-status');
  const failed = report !== undefined && /^action:\s*failed\b/im.test(textOf(report));
  return {
    reply: replies.find((reply) => reply !== null) ?? null,
    bounced: failed ? parts.filter(isReturned).flatMap(idsIn).slice(0, MOST_IDS) : [],
  };
}

function isReturned({ mimeType }: Attachment): boolean {
  return mimeType === 'message/rfc822' || mimeType === 'text/rfc822-headers';
}

function idsIn(part: Attachment): string[] {
  return [...textOf(part).matchAll(/^message-id:\s*<([^<>\s]+)>/gim)].map(([, id]) => id as string);
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content as ArrayBuffer);
}
