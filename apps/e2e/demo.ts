import pg from 'pg';

/** Who journeys sign in as: agency and function, as the demo's list writes them. */
export const SOC1 = ['Lunds kommun, socialförvaltningen', 'Socialsekreterare 1'] as const;
export const SOC2 = ['Lunds kommun, socialförvaltningen', 'Socialsekreterare 2'] as const;
export const CHIEF = ['Lunds kommun, socialförvaltningen', 'Enhetschef'] as const;
export const SOC_HBG = ['Helsingborgs stad, socialförvaltningen', 'Socialsekreterare 1'] as const;
export const POLICE = ['Polismyndigheten, LPO Lund', 'Samverkanspolis 1'] as const;
export const POLICE_CHIEF = ['Polismyndigheten, LPO Lund', 'Polisledning'] as const;
export const FA_MANAGER = ['Frälsningsarmén Helsingborg', 'Verksamhetschef'] as const;
export const FA1 = ['Frälsningsarmén Helsingborg', 'Fältarbetare 1'] as const;
export const LEAD = ['Frälsningsarmén Helsingborg', 'Projektledare'] as const;
export const ADMIN = ['Lunds kommun, socialförvaltningen', 'Administratör'] as const;
export const ON_CALL = ['Lunds kommun, socialförvaltningen', 'Socialjouren'] as const;
export const DEVELOPMENT = ['Lunds kommun, socialförvaltningen', 'Utvecklingsledare'] as const;
export const STRATEGIST = ['Lunds kommun, kommunkontoret', 'Säkerhetsstrateg'] as const;
export const LOG_CONTROL = [
  'Lunds kommun, socialförvaltningen',
  'Ansvarig för loggkontroll',
] as const;
export const DPO = ['Lunds kommun, socialförvaltningen', 'Dataskyddsombud'] as const;
export const JURIST = ['Lunds kommun, socialförvaltningen', 'Jurist'] as const;
export type Who = readonly [agency: string, functionTitle: string];

/** The pilot, as the portal's addresses name it. */
export const PILOT = 'plats=lund&program=2022';

/** Looks behind the pages, as the owner of the database: for ids that an address needs. */
export async function lookUp(sql: string, values: readonly unknown[] = []): Promise<string> {
  const client = new pg.Client({ connectionString: process.env['PORTAL_OWNER_URL'] });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(sql, [...values]);
    if (!rows[0]) throw new Error(`The demo has nothing for: ${sql}`);
    return rows[0].id;
  } finally {
    await client.end();
  }
}
