import { Agent, request } from 'node:http';

/**
 * Sends requests over `clients` connections for `ms` and says how it went. A target has a constant
 * `body`, or gives each client its own: `next(client)`, which hears the answer through `learn`.
 */
export async function drive(target, { clients, ms }) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times = [];
  let errors = 0;
  const until = performance.now() + ms;
  const client = async (number) => {
    while (performance.now() < until) {
      const body = target.next ? target.next(number) : target.body;
      const started = performance.now();
      const answer = await send(target, { agent, body });
      times.push(performance.now() - started);
      if (answer === null) errors += 1;
      else target.learn?.(number, answer);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / seconds,
    p95Ms: times[Math.floor(times.length * 0.95)] ?? 0,
    errors,
  };
}

/** The text of the answer; null when it was none. */
export function send({ port, path, headers }, { agent, body }) {
  return new Promise((resolve) => {
    const sent = request(
      { agent, host: '127.0.0.1', port, path, method: body ? 'POST' : 'GET', headers },
      (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString();
          resolve(answer.statusCode === 200 && !text.startsWith('{"errors"') ? text : null);
        });
      },
    );
    sent.on('error', () => resolve(null));
    sent.end(body);
  });
}
