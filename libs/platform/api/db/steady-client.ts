import pg from 'pg';

/**
 * A connection that may die at any moment without taking the process along. Between leaving the
 * pool and reaching TypeORM nobody listens to it, and an `error` that nobody listens to ends the
 * process. What it was asked is refused all the same, and the pool lets go of it.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
