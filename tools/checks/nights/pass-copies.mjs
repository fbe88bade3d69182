import pg from 'pg';

const DAY_MS = 86_400_000;
/** Rows that hang on a pass and would be asked for its rights, its team and its state. */
const TABLES = `select table_name as name from information_schema.columns
  where table_schema = 'public' and column_name = 'activity_id' order by 1`;

/**
 * Copies of one pass that was made through the API, each on a day of its own: planning one takes longer than a
 * night. Copied past the triggers, since what they would make is copied, too.
 */
export class PassCopies {
  #client;
  #tables;

  /** @param {string} adminUrl of an administrator, in the database of the pass */
  static async of(adminUrl, passId) {
    const copies = new PassCopies();
    copies.#client = new pg.Client({ connectionString: adminUrl });
    await copies.#client.connect();
    await copies.#client.query(`set session_replication_role = replica; set time zone 'UTC'`);
    copies.#tables = await rowsOf(copies.#client, passId);
    return copies;
  }

  /**
   * @param {() => string} newId
   * @param {number} days how much later than the first it is
   * @returns {Promise<string>} its id
   */
  async make(newId, days, number) {
    // A night that is played again sends the same ids.
    await this.#client.query('delete from mutation_receipt');
    const ids = new Map();
    for (const { own } of this.#tables)
      for (const id of own) if (!ids.has(id)) ids.set(id, newId());
    const moved = (text) =>
      text
        .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => ids.get(id) ?? id)
        .replace(/2022-05-\d\dT[\d:.]+\+00:00/g, (at) =>
          new Date(Date.parse(at) + days * DAY_MS).toISOString(),
        )
        .replace(/FP-2022-\d+/, `FP-2022-${number}`);
    for (const { name, rows } of this.#tables) {
      await this.#client.query(
        `insert into ${name} overriding system value
           select * from json_populate_recordset(null::${name}, $1::json)`,
        [moved(rows)],
      );
    }
    return ids.get(this.#tables[0].own[0]);
  }

  close() {
    return this.#client.end();
  }
}

/** The activity first; `own` are the ids that each copy has its own of. */
async function rowsOf(client, passId) {
  const tables = [];
  const take = async (name, column) => {
    const { rows } = await client.query(
      `select coalesce(json_agg(to_json(t)), '[]')::text as text from ${name} t where ${column} = $1`,
      [passId],
    );
    const found = JSON.parse(rows[0].text);
    if (found.length === 0) return;
    const own = found.flatMap((row) => [row.id, row.share_key].filter(Boolean));
    tables.push({ name, own, rows: rows[0].text });
  };
  await take('activity', 'id');
  const { rows } = await client.query(TABLES);
  for (const { name } of rows) await take(name, 'activity_id');
  return tables;
}
