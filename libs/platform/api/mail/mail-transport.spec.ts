import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeCertificate } from '@stad/platform/api/testing/certificate.js';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { isNear, MailTransport } from './mail-transport.js';

const LETTER = {
  to: 'mottagare@soc-lund.example',
  language: 'sv',
  sender: 'Stad till Stad',
  subject: 'Det finns något nytt',
  text: 'Logga in.',
  html: '<p>Logga in.</p>',
} as const;
/** Only a server that never answers is given up by the clock; one that does is waited for, however busy. */
const SILENCE_MS = 300;

const IF_OFFERED = { SMTP_TLS: 'if-offered' } as const;

let transport: MailTransport;
afterEach(() => transport.close());

const towards = (
  port: number,
  { login = '', patienceMs }: { login?: string; patienceMs?: number } = {},
) => {
  open({ SMTP_URL: `smtp://${login}127.0.0.1:${port}` }, patienceMs);
};
const faults: string[] = [];
beforeEach(() => {
  faults.length = 0;
});
const open = (
  settings: { SMTP_URL: string; SMTP_TLS?: 'required' | 'if-offered'; SMTP_CA?: string },
  timeoutMs?: number,
) => {
  const onFault = (fault: string) => faults.push(fault);
  const all = { SMTP_TLS: 'required', MAIL_FROM: 'portal@stad.example', ...settings } as const;
  transport = new MailTransport(all, { onFault, ...(timeoutMs ? { timeoutMs } : {}) });
};
const send = () => transport.send(LETTER, '<1@stad.example>');

describe('a mail server that stops answering', () => {
  let server: Server;
  const sockets = new Set<Socket>();
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });

  it.each<[string, (socket: Socket) => void]>([
    ['before it has greeted', () => undefined],
    ['after its greeting', (socket) => socket.write('220 mail.example ESMTP\r\n')],
  ])('%s is given up, and the letter tried again later', async (_when, greet) => {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      greet(socket);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    towards((server.address() as AddressInfo).port, { patienceMs: SILENCE_MS });
    // Whoever waited for the server would wait for ever.
    expect(await send()).toBe('SERVER_UNREACHABLE');
  });
});

describe('a mail server that takes letters', () => {
  let server: SMTPServer;
  let greeted: number;
  let taken: number;
  beforeEach(async () => {
    greeted = 0;
    taken = 0;
    server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: SILENCE_MS,
      onConnect: (_session, done) => {
        greeted += 1;
        done();
      },
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => {
          taken += 1;
          done();
        });
      },
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    towards((server.server.address() as AddressInfo).port);
  });
  afterEach(() => new Promise<void>((done) => server.close(() => done())));

  it('is greeted once for letters that follow each other', async () => {
    for (let letter = 0; letter < 5; letter += 1) expect(await send()).toBeNull();
    expect([taken, greeted]).toEqual([5, 1]);
  });

  it('is greeted again when it has hung up in between', async () => {
    expect(await send()).toBeNull();
    for (const connection of server.connections) connection.close();
    expect(await send()).toBeNull();
    expect([taken, greeted]).toEqual([2, 2]);
  });
});

describe('a letter', () => {
  const asked: string[] = [];
  let server: SMTPServer;
  beforeEach(async () => {
    asked.length = 0;
    server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        asked.push(address);
        done();
      },
      onData: (stream, _session, done) => void stream.resume().on('end', () => done()),
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    towards((server.server.address() as AddressInfo).port);
  });
  afterEach(() => new Promise<void>((done) => server.close(() => done())));

  it.each([
    'mottagare@soc-lund.example',
    'grupp:natt@hotell.example, dag@taxi.example;',
    'natt@hotell.example, dag@taxi.example',
    'Natten <natt@hotell.example>',
    'natt@hotell.example\r\nBcc: dag@taxi.example',
    'natt@hotell.example>\r\nRCPT TO:<dag@taxi.example',
  ])('to %j goes to that one mailbox or to none, whatever mail syntax makes of it', async (to) => {
    await transport.send({ ...LETTER, to }, '<1@stad.example>');
    expect(asked.length).toBeLessThanOrEqual(1);
    const others = ['natt@hotell.example', 'dag@taxi.example'];
    expect(asked.filter((address) => others.includes(address))).toEqual([]);
  });
});

describe('a mail server that says no', () => {
  let server: SMTPServer;
  afterEach(() => new Promise<void>((done) => server.close(() => done())));

  const refusal = (responseCode: number, text = 'no') =>
    Object.assign(new Error(text), { responseCode });
  const begin = async (options: SMTPServerOptions, login = '') => {
    server = new SMTPServer({
      disabledCommands: ['STARTTLS', ...(login ? [] : ['AUTH'])],
      ...options,
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    towards((server.server.address() as AddressInfo).port, { login });
  };
  const toMail = (error: Error): SMTPServerOptions => ({
    onMailFrom: (_address, _session, done) => done(error),
  });
  const toRcpt = (error: Error): SMTPServerOptions => ({
    onRcptTo: (_address, _session, done) => done(error),
  });
  const toData = (error: Error): SMTPServerOptions => ({
    onData: (stream, _session, done) => stream.resume().on('end', () => done(error)),
  });

  describe.each([
    ['that takes one command at a time', true],
    ['that takes several at once', false],
  ])('%s', (_how, hidePIPELINING) => {
    it.each<[string, SMTPServerOptions]>([
      ['550 to the recipient', toRcpt(refusal(550, '5.1.1 No such user'))],
      ['553 to the recipient, without a reason', toRcpt(refusal(553))],
      ['550 5.4.1 to the recipient', toRcpt(refusal(550, '5.4.1 Recipient address rejected'))],
    ])('%s: the address is refused', async (_answer, options) => {
      await begin({ ...options, hidePIPELINING });
      expect(await send()).toBe('ADDRESS_REFUSED');
    });

    it.each<[string, SMTPServerOptions]>([
      ['450 to the recipient', toRcpt(refusal(450, '4.2.0 Greylisted'))],
      ['530 to the recipient', toRcpt(refusal(530, 'Authentication required'))],
      ['554 to the recipient as to any relay', toRcpt(refusal(554, '5.7.1 Relay access denied'))],
      ['550 to the sender', toMail(refusal(550, '5.1.8 Sender address rejected'))],
      ['530 to the sender', toMail(refusal(530, '5.7.0 Authentication required'))],
      ['554 to the content', toData(refusal(554, '5.7.1 Looks like spam'))],
      ['552 to the content', toData(refusal(552, '5.2.2 Mailbox full'))],
      ['554 as greeting', { onConnect: (_session, done) => done(refusal(554)) }],
    ])('%s: the letter is tried again', async (_answer, options) => {
      await begin({ ...options, hidePIPELINING });
      expect(await send()).toBe('SERVER_UNREACHABLE');
    });
  });

  it('535 to a password that was changed: the letter is tried again', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = (_auth, _session, done) => done(refusal(535));
    await begin({ onAuth, allowInsecureAuth: true }, 'portal:old@');
    expect(await send()).toBe('SERVER_UNREACHABLE');
    expect(faults).toEqual(['PASSWORD']);
  });
});

describe('the way to a mail server', () => {
  const { key, cert } = makeCertificate();
  let server: SMTPServer;
  let passwords: number;
  let taken: number;
  afterEach(() => new Promise<void>((done) => server.close(() => done())));

  const begin = async (options: SMTPServerOptions): Promise<number> => {
    passwords = 0;
    taken = 0;
    server = new SMTPServer({
      allowInsecureAuth: true,
      closeTimeout: SILENCE_MS,
      onAuth: (_auth, _session, done) => {
        passwords += 1;
        done(null, { user: 'portal' });
      },
      onData: (stream, _session, done) => {
        taken += 1;
        stream.resume().on('end', () => done());
      },
      ...options,
    });
    await new Promise<void>((ready) => server.listen(0, '0.0.0.0', ready));
    return (server.server.address() as AddressInfo).port;
  };
  const CLEAR = { disabledCommands: ['STARTTLS'] };
  const TLS = { key, cert };
  /** This machine by a name that could be any other's. */
  const FAR = '0.0.0.0';

  it.each<[string, SMTPServerOptions, string, object, string | null]>([
    ['without STARTTLS, far away', CLEAR, `smtp://u:p@${FAR}`, {}, 'NO_STARTTLS'],
    ['without STARTTLS, by somebody’s word', CLEAR, `smtp://u:p@${FAR}`, IF_OFFERED, null],
    ['without STARTTLS, on this machine', CLEAR, 'smtp://u:p@127.0.0.1', {}, null],
    ['that nobody vouches for', TLS, 'smtp://u:p@localhost', {}, 'CERTIFICATE'],
    ['that nobody vouches for, far away', TLS, `smtp://u:p@${FAR}`, {}, 'CERTIFICATE'],
    ['of an own authority', TLS, 'smtp://u:p@localhost', { SMTP_CA: cert }, null],
    ['of another name', TLS, `smtp://u:p@${FAR}`, { SMTP_CA: cert }, 'CERTIFICATE'],
    ['by TLS alone', { ...TLS, secure: true }, 'smtps://u:p@localhost', { SMTP_CA: cert }, null],
  ])('%s', async (_, options, url, settings, fault) => {
    const port = await begin(options);
    open({ SMTP_URL: `${url}:${port}`, ...settings });
    expect(await transport.check()).toBe(fault);
    expect(await send()).toBe(fault ? 'SERVER_UNREACHABLE' : null);
    // The operator is told, and nothing went in clear.
    expect(faults).toEqual(fault ? [fault, fault] : []);
    expect([passwords > 0, taken]).toEqual(fault ? [false, 0] : [true, 1]);
  });

  it('is away', async () => {
    const port = await begin(CLEAR);
    await new Promise<void>((done) => server.close(() => done()));
    open({ SMTP_URL: `smtp://${FAR}:${port}` });
    expect([await transport.check(), await send()]).toEqual(['AWAY', 'SERVER_UNREACHABLE']);
  });

  it('is none: nothing to check', async () => {
    await begin(CLEAR);
    transport = new MailTransport({ SMTP_TLS: 'required', MAIL_FROM: 'portal@stad.example' });
    expect(await transport.check()).toBeNull();
  });
});

describe('nobody is on the way to', () => {
  it.each([
    'smtp://localhost:25',
    'smtp://u:p@127.0.0.1:587',
    'smtp://127.1.2.3',
    'smtp://[::1]:25',
    // As docker-compose.yml has it, and no further.
    'smtp://mail:1025',
  ])('%s', (url) => {
    expect(isNear(url)).toBe(true);
  });

  it.each([
    'smtp://mail',
    'smtp://mail:25',
    'smtp://mail:587',
    // A domain to search in makes `mail` a server of the municipality: no password goes there in clear.
    'smtp://u:p@mail:1025',
    'smtp://u@mail:1025',
    'smtp://mail.:1025',
    'smtp://mail.example:1025',
    'smtp://localhost.example',
    'smtp://127.0.0.1.example',
    'smtp://127.0.0.1@mail.example',
    'smtp://127.0.0.1:25@mail.example:25',
    'smtp://0.0.0.0',
    'smtp://10.0.0.1',
    'smtp://2130706433',
    'smtp://[::ffff:10.0.0.1]',
  ])('%s: it is not so', (url) => {
    expect(isNear(url)).toBe(false);
  });
});
