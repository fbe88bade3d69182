import { afterEach, describe, expect, it } from '@jest/globals';
import { BidiConnection, plainValue } from './bidi.mjs';
import { startPeer } from './bidi-peer.mjs';

const closings = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

/** A connection to a peer that answers so. */
async function connected(answer) {
  const peer = await startPeer(answer);
  closings.push(() => peer.close());
  const connection = await BidiConnection.to(peer.url);
  closings.unshift(() => connection.close());
  return connection;
}

describe('a connection of WebDriver BiDi', () => {
  it('says that nobody answers', async () => {
    await expect(BidiConnection.to('ws://127.0.0.1:9/session')).rejects.toThrow(
      'Nobody answers at ws://127.0.0.1:9/session.',
    );
  });

  it('tells a refusal in the words of the browser, and goes on', async () => {
    const connection = await connected(({ id, method }, send) =>
      send(
        method === 'no.such'
          ? { type: 'error', id, error: 'unknown command', message: 'no.such' }
          : { type: 'success', id, result: {} },
      ),
    );
    await expect(connection.send('no.such')).rejects.toThrow('no.such: unknown command: no.such');
    await expect(connection.send('session.status')).resolves.toEqual({});
  });

  it('ends what waits for an answer when the browser goes away, and what comes after', async () => {
    const connection = await connected((_command, _send, end) => end());
    await expect(connection.send('browsingContext.navigate', {})).rejects.toThrow(
      'browsingContext.navigate: the browser has gone away.',
    );
    await expect(connection.send('session.status')).rejects.toThrow('has gone away');
  });

  it('gives each command its own answer, in whichever order they come', async () => {
    const held = [];
    const connection = await connected(({ id, params }, send) => {
      held.push({ type: 'success', id, result: { echo: params.text } });
      if (held.length === 2) for (const answer of held.reverse()) send(answer);
    });
    const texts = ['åäö «1»', 'x'.repeat(5000)];
    const answers = await Promise.all(texts.map((text) => connection.send('echo', { text })));
    expect(answers.map(({ echo }) => echo)).toEqual(texts);
  });

  it('hands events to those who listen for them, and to nobody else', async () => {
    const connection = await connected(({ id }, send) => {
      send({ type: 'event', method: 'log.entryAdded', params: { level: 'warn', text: 'oj' } });
      send({ type: 'event', method: 'network.fetchError', params: {} });
      send({ type: 'success', id, result: {} });
    });
    const heard = [];
    connection.on('log.entryAdded', (params) => heard.push(params));
    await connection.send('session.subscribe', { events: ['log.entryAdded'] });
    expect(heard).toEqual([{ level: 'warn', text: 'oj' }]);
  });
});

describe('a value as the browser describes it', () => {
  it.each([
    ['nothing', { type: 'undefined' }, undefined],
    ['null', { type: 'null' }, null],
    ['a text', { type: 'string', value: 'å' }, 'å'],
    ['a number', { type: 'number', value: 1.5 }, 1.5],
    ['a number without JSON', { type: 'number', value: '-Infinity' }, Number.NEGATIVE_INFINITY],
    ['yes', { type: 'boolean', value: true }, true],
    ['a node', { type: 'node', sharedId: 'f.1', value: { nodeType: 1 } }, null],
    [
      'what holds others',
      {
        type: 'array',
        value: [{ type: 'object', value: [['level', { type: 'number', value: 1 }]] }],
      },
      [{ level: 1 }],
    ],
  ])('%s', (_what, remote, plain) => {
    expect(plainValue(remote)).toEqual(plain);
  });
});
