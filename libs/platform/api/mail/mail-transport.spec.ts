import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { MailTransport } from './mail-transport.js';

const LETTER = {
  to: 'mottagare@soc-lund.example',
  language: 'sv',
  sender: 'Stad till Stad',
  subject: 'Det finns något nytt',
  text: 'Logga in.',
  html: '<p>Logga in.</p>',
} as const;
const TIMEOUT_MS = 300;

let transport: MailTransport;
afterEach(() => transport.close());

const towards = (port: number) => {
  transport = new MailTransport(
    { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'portal@stad.example' },
    TIMEOUT_MS,
  );
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
    towards((server.address() as AddressInfo).port);
    const began = performance.now();
    expect(await send()).toBe('SERVER_UNREACHABLE');
    expect(performance.now() - began).toBeLessThan(TIMEOUT_MS * 10);
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
