import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A letter as the server took it. */
export interface TakenLetter {
  readonly to: string;
  readonly raw: string;
  readonly mail: Email;
  /** The calendar part, when there is one. */
  readonly calendar: string;
}

/** A real SMTP server that keeps what it takes, and refuses whom it is told to. */
export class MailServer {
  readonly letters: TakenLetter[] = [];
  /** Addresses nobody has. */
  readonly unknown = new Set<string>();
  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async open(): Promise<MailServer> {
    const holder: { mail?: MailServer } = {};
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        if (!holder.mail?.unknown.has(address)) return done();
        done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          const to = session.envelope.rcptTo.map(({ address }) => address).join();
          PostalMime.parse(raw, { attachmentEncoding: 'utf8' }).then((mail) => {
            const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
            holder.mail?.letters.push({ to, raw, mail, calendar: String(part?.content ?? '') });
            done();
          }, done);
        });
      },
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.server.address() as { port: number };
    holder.mail = new MailServer(server, `smtp://127.0.0.1:${port}`);
    return holder.mail;
  }

  /** What has come since it was last asked. */
  take(): TakenLetter[] {
    return this.letters.splice(0);
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }
}
