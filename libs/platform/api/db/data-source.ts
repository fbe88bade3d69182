import pg from 'pg';
import { DataSource } from 'typeorm';
import { BoundedPool } from './bounded-pool.js';
import type { Domain } from './domain.js';
import { OneFlightClient } from './one-flight-client.js';
import { CONNECTION } from './patient-client.js';

/** The pool every operation draws its one connection from. */
export function makeDataSource(
  databaseUrl: string,
  domains: readonly Domain[],
  poolSize = 10,
  connectionTimeoutMillis: number = CONNECTION.connectionTimeoutMillis,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    applicationName: 'portal',
    entities: domains.flatMap((domain) => [...domain.entities]) as never[],
    synchronize: false,
    // Else TypeORM sends CREATE EXTENSION as the application's role on connect.
    installExtensions: false,
    poolSize,
    driver: { ...pg, Pool: BoundedPool },
    extra: {
      Client: OneFlightClient,
      // Sibling fields resolve in parallel on one connection: node-postgres wants pipelining for that.
      pipeline: true,
      ...CONNECTION,
      connectionTimeoutMillis,
    },
  });
}

/** The pool behind a source: its size and its queue, for the figures of the process. */
export function poolOf(source: DataSource): pg.Pool {
  return (source.driver as unknown as { master: pg.Pool }).master;
}
