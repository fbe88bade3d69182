import { randomBytes } from 'node:crypto';
import type { OperationNames } from './operation-names.js';
import type { JobFacts, OperationFacts, Watcher } from './watcher.js';

/** Sent at the latest this long after it ended. */
const SEND_EVERY_MS = 5000;

/** Sent at once when there are so many. */
const BATCH = 256;

/** A collector that is away costs this many spans of memory; later ones are dropped. */
const MOST_WAITING = 4096;

const PATIENCE_MS = 5000;

/** OpenTelemetry's numbers. */
const SERVER = 2;
const CONSUMER = 5;
const STATUS_ERROR = 2;

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Attribute[];
  readonly status: { readonly code?: number };
}

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue: string } | { readonly intValue: string };
}

export interface TraceExporterParts {
  /** `OTEL_EXPORTER_OTLP_ENDPOINT`: `/v1/traces` is added. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly names: OperationNames;
}

/**
 * Sends a span for each operation and each attempt at a job to an OpenTelemetry collector (OTLP 1.x over
 * HTTP, JSON). Written here rather than taken from the SDK: what leaves the house is these lines, and no
 * instrumentation can add an address, a header or an SQL text to them.
 *
 * The trace id is the request id of the log without its dashes. A trace context that comes in with a
 * request is not believed: it is text from outside.
 */
export class TraceExporter implements Watcher {
  private waiting: Span[] = [];
  private readonly timer: NodeJS.Timeout;
  private sending: Promise<void> = Promise.resolve();

  constructor(private readonly parts: TraceExporterParts) {
    this.timer = setInterval(() => this.send(), SEND_EVERY_MS).unref();
  }

  operation({ requestId, operation, code, statements, ms }: OperationFacts): void {
    const name = this.parts.names.label(operation);
    this.add(requestId, name, SERVER, code, ms, [
      { key: 'graphql.operation.name', value: { stringValue: name } },
      { key: 'portal.statements', value: { intValue: String(statements) } },
    ]);
  }

  job({ requestId, job, code, ms }: JobFacts): void {
    this.add(requestId, job, CONSUMER, code, ms, []);
  }

  /** Sends what is waiting and ends. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    this.send();
    await this.sending;
  }

  private add(
    requestId: string,
    name: string,
    kind: number,
    code: string,
    ms: number,
    attributes: readonly Attribute[],
  ): void {
    if (this.waiting.length >= MOST_WAITING) return;
    const end = Date.now();
    this.waiting.push({
      traceId: requestId.replaceAll('-', ''),
      spanId: randomBytes(8).toString('hex'),
      name,
      kind,
      startTimeUnixNano: nanoseconds(end - ms),
      endTimeUnixNano: nanoseconds(end),
      attributes: [...attributes, { key: 'portal.code', value: { stringValue: code } }],
      status: code === 'INTERNAL' || code === 'UNAVAILABLE' ? { code: STATUS_ERROR } : {},
    });
    if (this.waiting.length === BATCH) this.send();
  }

  /** One batch at a time: a slow collector is not asked to take several. */
  private send(): void {
    this.sending = this.sending.then(async () => {
      if (this.waiting.length === 0) return;
      const spans = this.waiting;
      this.waiting = [];
      await this.post(spans).catch(() => undefined);
    });
  }

  private async post(spans: readonly Span[]): Promise<void> {
    const { endpoint, headers } = this.parts;
    const response = await fetch(`${endpoint.replace(/\/$/, '')}/v1/traces`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
      body: JSON.stringify({
        resourceSpans: [
          {
            resource: {
              attributes: [{ key: 'service.name', value: { stringValue: 'stad-till-stad' } }],
            },
            scopeSpans: [{ scope: { name: 'portal' }, spans }],
          },
        ],
      }),
    });
    await response.body?.cancel();
  }
}

function nanoseconds(ms: number): string {
  return String(BigInt(Math.round(ms * 1000)) * 1000n);
}

/** `name=value,name=value`, as OpenTelemetry writes it; values may be percent-encoded. */
export function readHeaders(text = ''): Record<string, string> {
  const pairs = text.split(',').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), decodeURIComponent(pair.slice(at + 1).trim())];
    }),
  );
}
