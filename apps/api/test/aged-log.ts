import type pg from 'pg';

/**
 * Links a chain anew from where it begins, as somebody can who has the database and the source; `$1` is
 * its id. Hashes and times are as they would be, so that the chain is whole in itself.
 */
export const RELINK = `do $relink$ declare e audit.event; mark bytea;
  begin
    for e in select * from audit.event where chain_id = '$1' and sequence is not null order by sequence loop
      e.previous_hash := coalesce(mark, e.previous_hash);
      e.hash := sha256(e.previous_hash || convert_to(audit.canonical(e), 'UTF8'));
      update audit.event set previous_hash = e.previous_hash, hash = e.hash where id = e.id;
      mark := e.hash;
    end loop;
    update audit.chain set head_hash = mark where id = '$1';
  end $relink$`;

/** One chain of the access log, for specs in which part of it was written long ago. */
export class AgedLog {
  constructor(
    private readonly owner: pg.ClientBase,
    readonly chainId: string,
  ) {}

  /** Lets the events from `first` to `last` be written a second apart, the last of them at `at`. */
  async age(first: number, last: number, at: string): Promise<void> {
    await this.owner.query(
      `update audit.event set at = $4::timestamptz - ($3 - sequence) * interval '1 second'
       where chain_id = $1 and sequence between $2 and $3`,
      [this.chainId, first, last, at],
    );
    await this.relink();
  }

  /** Adds events that are linked like all others, `n` of them. */
  async add(n: number): Promise<void> {
    await this.owner.query(
      `insert into audit.event (chain_id, agency_id, action, object_type)
       select $1, $1, 'READ', 'field_operation' from generate_series(1, $2)`,
      [this.chainId, n],
    );
  }

  async relink(): Promise<void> {
    await this.owner.query(RELINK.replaceAll('$1', this.chainId));
  }

  /** Tells that a cosigned checkpoint covers the chain up to here. */
  async cover(sequence: number): Promise<void> {
    await this.owner.query('update audit.chain set covered_sequence = $2 where id = $1', [
      this.chainId,
      sequence,
    ]);
  }

  /** From the first place to the last. */
  async places(): Promise<readonly [number, number]> {
    const { rows } = await this.owner.query<{ first: number; last: number }>(
      `select min(sequence)::int as first, max(sequence)::int as last
       from audit.event where chain_id = $1`,
      [this.chainId],
    );
    return [rows[0]?.first ?? 0, rows[0]?.last ?? 0];
  }

  /** Keeps the chain as it is now, as a backup does. */
  async keep(): Promise<void> {
    await this.owner.query(`
      create temp table kept_event as select * from audit.event where chain_id = '${this.chainId}';
      create temp table kept_payload as
        select p.* from audit.payload p join kept_event e on e.id = p.event_id;
      create temp table kept_chain as select * from audit.chain where id = '${this.chainId}'`);
  }

  /** Brings it back as it was kept; of what came since nothing is left. */
  async bringBack(): Promise<void> {
    await this.owner.query(`
      delete from audit.payload where event_id in
        (select id from audit.event where chain_id = '${this.chainId}');
      delete from audit.event where chain_id = '${this.chainId}';
      insert into audit.event overriding system value select * from kept_event;
      insert into audit.payload select * from kept_payload;
      update audit.chain c set head_sequence = k.head_sequence, head_hash = k.head_hash,
        covered_sequence = k.covered_sequence from kept_chain k where c.id = k.id`);
  }
}
