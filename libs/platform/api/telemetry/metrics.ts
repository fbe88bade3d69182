import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { RequestHandler } from 'express';
import type pg from 'pg';
import { WHERE_READ } from '../db/second-place.js';
import type { Standby } from '../db/standby.js';
import type { Outbox } from '../jobs/job-runner.js';
import type { OperationNames } from './operation-names.js';
import type { JobFacts, OperationFacts, Watcher } from './watcher.js';

/** Seconds; 0.15 is the goal for 95 of 100 operations. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10];

/** First parts of addresses that are ours to name; all others are pages of the client. */
const ROUTES = new Set(['graphql', 'files', 'kalender', 'mail', 'avsluta', 'sign-in', 'assets']);

/** Read by people who must not be counted, not even together (libs/town-page). */
const UNCOUNTED = 'oppen';

/**
 * The figures of one process for Prometheus. Every label is one of a list that the code knows: names of
 * operations, jobs, codes and routes. No agency, no person, no address.
 */
export class Metrics implements Watcher {
  private readonly registry = new Registry();
  private readonly operations: Histogram<'operation' | 'code'>;
  private readonly jobs: Histogram<'job' | 'code'>;
  private readonly requests: Histogram<'route' | 'status'>;

  constructor(private readonly names: OperationNames) {
    // Memory, processor time, waste collection, and how late the event loop is.
    collectDefaultMetrics({ register: this.registry });
    this.operations = this.histogram('portal_operation_seconds', 'GraphQL operations', [
      'operation',
      'code',
    ]);
    this.jobs = this.histogram('portal_job_seconds', 'Attempts at jobs of the outbox', [
      'job',
      'code',
    ]);
    this.requests = this.histogram('portal_http_seconds', 'HTTP requests', ['route', 'status']);
  }

  operation({ operation, code, ms }: OperationFacts): void {
    this.operations.observe({ operation: this.names.label(operation), code }, ms / 1000);
  }

  job({ job, code, ms }: JobFacts): void {
    this.jobs.observe({ job, code }, ms / 1000);
  }

  /** Times every request by its route and the class of its status: `2xx`; but for the open pages of towns. */
  readonly timeRequests: RequestHandler = (req, res, next) => {
    const [, first = ''] = req.path.split('/', 2);
    if (first === UNCOUNTED) {
      next();
      return;
    }
    const route = ROUTES.has(first) ? first : 'page';
    const end = this.requests.startTimer();
    res.once('close', () => {
      const status = res.writableFinished ? `${Math.floor(res.statusCode / 100)}xx` : 'cut';
      end({ route, status });
    });
    next();
  };

  /** Connections of the pool: at work, at rest, and operations that wait for one. */
  watchPool(pool: pg.Pool): void {
    this.gauge('portal_pool_connections', 'Connections of the pool', () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }));
  }

  /** Operations that may be read at the standby, by where they were. */
  watchStandby({ counts }: Pick<Standby, 'counts'>): void {
    const counter: Counter<'at'> = new Counter({
      name: 'portal_standby_readings_total',
      help: 'Operations that may be read at the standby, by where they were read and why',
      labelNames: ['at'],
      registers: [this.registry],
      collect: () => {
        counter.reset();
        for (const at of WHERE_READ) counter.inc({ at: at.toLowerCase() }, counts[at]);
      },
    });
  }

  watchOutbox(outbox: Outbox): void {
    let oldestSeconds = 0;
    this.gauge('portal_outbox_jobs', 'Jobs in the queue, of all processes', async () => {
      const { oldestSeconds: oldest, ...counts } = await outbox.depth();
      oldestSeconds = oldest;
      return { ...counts };
    });
    this.figure('portal_outbox_oldest_seconds', 'How long the oldest due job has waited', () =>
      Promise.resolve(oldestSeconds),
    );
  }

  /** One figure without labels, read when it is asked for. */
  figure(name: string, help: string, read: () => Promise<number>): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.registry],
      collect: () => attempt(async () => gauge.set(await read())),
    });
  }

  /** The text that Prometheus reads, and its content type. */
  async read(): Promise<{ readonly type: string; readonly text: string }> {
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }

  private gauge(
    name: string,
    help: string,
    read: () => Record<string, number> | Promise<Record<string, number>>,
  ): void {
    const gauge: Gauge<'state'> = new Gauge({
      name,
      help,
      labelNames: ['state'],
      registers: [this.registry],
      collect: () =>
        attempt(async () => {
          for (const [state, value] of Object.entries(await read())) gauge.set({ state }, value);
        }),
    });
  }

  private histogram<Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
  ): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [this.registry] });
  }
}

/** A database that is away takes its own figures along, not those of the process. */
async function attempt(work: () => Promise<void>): Promise<void> {
  await work().catch(() => undefined);
}
