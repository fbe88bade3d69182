import pg from 'pg';

/** Appends to one audit chain by many writers at once, as the API does it, and checks every link. */
export async function measureChain(databaseUrl, { agency }, { writers, ms }) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: writers, pipeline: true });
  const until = performance.now() + ms;
  let appends = 0;
  const writer = async () => {
    const client = await pool.connect();
    while (performance.now() < until) {
      client.query(
        `begin; select set_config('app.viewer', 'person', true), set_config('app.agency_id', '${agency}', true)`,
      );
      client.query(`select audit.record('READ', 'bench', '{}', null, 1)`);
      await client.query('commit');
      appends += 1;
    }
    client.release();
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: writers }, writer));
  const perSecond = appends / ((performance.now() - started) / 1000);
  await pool.end();
  return { perSecond, broken: await brokenLinks(databaseUrl, agency, appends) };
}

async function brokenLinks(databaseUrl, agency, expected) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `select set_config('app.viewer', 'person', false), set_config('app.agency_id', $1, false),
    set_config('app.roles', '{LOG_REVIEWER}', false)`,
    [agency],
  );
  const { rows } = await client.query(`
    select count(*) filter (where previous_hash is distinct from before)::int as broken, count(*)::int as events from (
      select previous_hash, coalesce(lag(hash) over (order by sequence), decode(repeat('00', 32), 'hex')) as before
      from audit.event where object_type = 'bench') linked`);
  await client.end();
  return rows[0].events === expected ? rows[0].broken : Number.NaN;
}
