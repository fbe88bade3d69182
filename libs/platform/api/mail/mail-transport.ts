import { rootCertificates } from 'node:tls';
import { createTransport, type Transporter } from 'nodemailer';
import type { Language } from '../../rules/language.js';
import type { Config } from '../config/config.js';

/** A mail as it leaves: to one address, in words that say nothing of anybody. */
export interface Letter {
  readonly to: string;
  readonly language: Language;
  /** The name beside the portal's own address. */
  readonly sender: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where the recipient's mail program ends such mail with one click (RFC 8058). */
  readonly unsubscribeUrl?: string;
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
}

/**
 * Why a letter was not taken. The first two are for good; the third is tried again, and says the same of a
 * server that is away and of one that refuses us.
 */
export type MailRefusal = 'NO_MAIL_SERVER' | 'ADDRESS_REFUSED' | 'SERVER_UNREACHABLE';

/**
 * Why the server is not used, for the operator: it takes no encrypted connection, its certificate is not believed,
 * it does not know our password, or it is away.
 */
export type MailServerFault = 'NO_STARTTLS' | 'CERTIFICATE' | 'PASSWORD' | 'AWAY';

type MailSettings = Pick<Config, 'SMTP_URL' | 'SMTP_TLS' | 'SMTP_CA' | 'MAIL_FROM'>;

export interface MailOptions {
  /** How long a server that says nothing is waited for. */
  readonly timeoutMs?: number;
  /** Told each time that the server is not used, with nothing of the letter. */
  readonly onFault?: (fault: MailServerFault) => void;
}

const TIMEOUT_MS = 15_000;
/** As many as jobs run at a time. */
const CONNECTIONS = 2;

/**
 * The way out for mail. Without `SMTP_URL` nothing leaves, and says so. The password and the letters go over an
 * encrypted connection alone, but to a server on this machine or the one of docker-compose.yml.
 */
export class MailTransport {
  private readonly server: Transporter | null;
  private readonly onFault: (fault: MailServerFault) => void;
  readonly from: string;

  constructor(
    { SMTP_URL, SMTP_TLS, SMTP_CA, MAIL_FROM }: MailSettings,
    { timeoutMs = TIMEOUT_MS, onFault = () => undefined }: MailOptions = {},
  ) {
    this.from = MAIL_FROM;
    this.onFault = onFault;
    this.server = SMTP_URL
      ? createTransport({
          url: SMTP_URL,
          requireTLS: SMTP_TLS !== 'if-offered' && !isNear(SMTP_URL),
          ...(SMTP_CA ? { tls: { ca: [...rootCertificates, SMTP_CA] } } : {}),
          // A morning of digests greets the server once, and not for each letter.
          pool: true,
          maxConnections: CONNECTIONS,
          connectionTimeout: timeoutMs,
          greetingTimeout: timeoutMs,
          socketTimeout: timeoutMs,
        })
      : null;
  }

  get isThere(): boolean {
    return this.server !== null;
  }

  /** Greets the server and signs in there, at start; null when it takes letters or there is none. */
  async check(): Promise<MailServerFault | null> {
    try {
      await this.server?.verify();
      return null;
    } catch (error) {
      const fault = faultOf(error as SmtpError);
      this.onFault(fault);
      return fault;
    }
  }

  /** Hands a letter to the server; null when it was taken. `messageId` is what a bounce will name. */
  async send(letter: Letter, messageId: string): Promise<MailRefusal | null> {
    if (!this.server) return 'NO_MAIL_SERVER';
    const { to, language, sender, subject, text, html, calendar, unsubscribeUrl } = letter;
    try {
      await this.server.sendMail({
        from: { name: sender, address: this.from },
        // Given as a text it would be read by mail syntax: a list, a group, a name, a comment.
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId,
        headers: {
          'Content-Language': language,
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'OOF',
          ...(unsubscribeUrl
            ? {
                'List-Unsubscribe': `<${unsubscribeUrl}>`,
                'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
              }
            : {}),
        },
        ...(calendar ? { icalEvent: { method: calendar.method, content: calendar.text } } : {}),
      });
      return null;
    } catch (error) {
      if (isOfTheAddress(error as SmtpError)) return 'ADDRESS_REFUSED';
      this.onFault(faultOf(error as SmtpError));
      return 'SERVER_UNREACHABLE';
    }
  }

  close(): void {
    this.server?.close();
  }
}

interface SmtpError {
  /** The code that nodemailer or Node's TLS gives the error. */
  readonly code?: string;
  readonly message?: string;
  /** What the server refused. */
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** Names of this machine. */
const HERE = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * On this machine, or the `mail` of docker-compose.yml, in the network of its containers: by its port, and without a
 * password, since outside of containers `mail` may be any server of the operator's domain.
 */
export function isNear(url: string): boolean {
  const { hostname, port, username } = new URL(url);
  return HERE.test(hostname) || (hostname === 'mail' && port === '1025' && username === '');
}

function faultOf({ code, message = '' }: SmtpError): MailServerFault {
  if (code === 'EAUTH') return 'PASSWORD';
  if (/certificate|altnames/i.test(message)) return 'CERTIFICATE';
  return code === 'ETLS' ? 'NO_STARTTLS' : 'AWAY';
}

/** Of a 5xx to RCPT TO: the server wants to know who we are first, or does not relay for us. */
const ABOUT_US = /^530|^5\d\d[ -]5\.7\./;

/**
 * Only a lasting answer to RCPT TO speaks of the address, and not even that when it is one of policy
 * (RFC 3463: 5.7.x). All else is between the server and us: a password that was changed (535), a sender it
 * does not know, a greeting that sends us away. A refused content (5xx to DATA) is no fault of the recipient
 * either; filters learn and mailboxes are emptied, so that it is tried until the last attempt as well.
 */
function isOfTheAddress({ command, response = '', responseCode = 0 }: SmtpError): boolean {
  return command === 'RCPT TO' && responseCode >= 500 && !ABOUT_US.test(response);
}
