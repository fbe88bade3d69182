import { Agent, request } from 'node:http';

/** Sends the same request over `clients` connections for `ms` and says how it went. */
export async function drive({ port, path, body, headers, clients, ms }) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times = [];
  let errors = 0;
  const until = performance.now() + ms;
  const client = async () => {
    while (performance.now() < until) {
      const started = performance.now();
      if (!(await once({ agent, port, path, body, headers }))) errors += 1;
      times.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / seconds,
    p95Ms: times[Math.floor(times.length * 0.95)] ?? 0,
    errors,
  };
}

function once({ agent, port, path, body, headers }) {
  return new Promise((resolve) => {
    const sent = request(
      { agent, host: '127.0.0.1', port, path, method: body ? 'POST' : 'GET', headers },
      (answer) => {
        let start = '';
        answer.on('data', (chunk) => {
          if (start.length < 40) start += chunk;
        });
        answer.on('end', () =>
          resolve(answer.statusCode === 200 && !start.startsWith('{"errors"')),
        );
      },
    );
    sent.on('error', () => resolve(false));
    sent.end(body);
  });
}
