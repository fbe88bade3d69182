import { type AddressObject, simpleParser } from 'mailparser';
import PostalMime, { type Address } from 'postal-mime';

/** A part beside the text: what it is called, what it says it is, and its bytes. */
export interface ReadPart {
  readonly name: string;
  readonly type: string;
  /** In base64. */
  readonly bytes: string;
}

/** What a program that reads mail makes of a message. */
export interface ReadLetter {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly parts: readonly ReadPart[];
  /** Names of all headers, in their order. */
  readonly headers: readonly string[];
}

/** One message as two programs read it that share no code: postal-mime, which the portal uses, and mailparser. */
export async function readTwice(raw: string): Promise<readonly [ReadLetter, ReadLetter]> {
  return [await byPostalMime(raw), await byMailparser(raw)];
}

async function byPostalMime(raw: string): Promise<ReadLetter> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'base64' });
  const flat = (all: readonly Address[] = []): string[] =>
    all.flatMap(({ name, address, group }) => (group ? flat(group) : `${name} <${address}>`));
  return {
    ...{ from: flat(mail.from ? [mail.from] : []), to: flat(mail.to) },
    ...{ subject: mail.subject ?? '', messageId: mail.messageId ?? '' },
    ...{ text: lines(mail.text), html: lines(mail.html) },
    parts: mail.attachments.map(({ filename, mimeType, content }) => ({
      ...{ name: filename ?? '', type: mimeType, bytes: asSent(mimeType, String(content)) },
    })),
    headers: mail.headers.map(({ key }) => key),
  };
}

async function byMailparser(raw: string): Promise<ReadLetter> {
  const mail = await simpleParser(Buffer.from(raw), {
    ...{ skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true },
  });
  const flat = (all: AddressObject | readonly AddressObject[] = []): string[] =>
    [all].flat().flatMap(({ value }) => value.map((one) => `${one.name} <${one.address}>`));
  return {
    ...{ from: flat(mail.from), to: flat(mail.to) },
    ...{ subject: mail.subject ?? '', messageId: mail.messageId ?? '' },
    ...{ text: lines(mail.text), html: lines(mail.html || '') },
    parts: mail.attachments.map(({ filename, contentType, content }) => ({
      ...{ name: filename ?? '', type: contentType, bytes: content.toString('base64') },
    })),
    headers: mail.headerLines.map(({ key }) => key),
  };
}

/** postal-mime ends the lines of a calendar in its own way; what was sent ends them with CRLF (RFC 5545, 3.1). */
function asSent(type: string, base64: string): string {
  if (!CALENDARS.includes(type)) return base64;
  const text = Buffer.from(base64, 'base64').toString().replaceAll('\n', '\r\n');
  return Buffer.from(text).toString('base64');
}
const CALENDARS = ['text/calendar', 'application/ics'];

/** A reader may end lines in its own way, and keep or drop the last one. */
const lines = (text = '') => text.replaceAll('\r\n', '\n').replace(/\n+$/, '');
