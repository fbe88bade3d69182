/** What the mail server shows when it hands over a mail; null when none is taken. */
export const INBOUND_SECRET = Symbol('inbound secret');
