interface Source {
  query<T>(sql: string): Promise<T>;
}

const UNDEFINED_FUNCTION = '42883';

/**
 * Demo data under real use, or a demo sign-in beside real data, must never happen.
 *
 * @param mode `demo` or `production`, as the process was told
 * @param source the database, as `portal_app`
 * @throws {Error} one sentence, when the two do not go together
 */
export async function refuseWrongData(mode: string, source: Source): Promise<void> {
  const rows = await source.query<{ demo: boolean }[]>(
    'select demo_loaded_on is not null as demo from app.installation',
  );
  if (mode === 'production' && rows[0]?.demo) {
    throw new Error(
      'This database holds demo data: the portal does not run it in production mode.',
    );
  }
  if (mode === 'demo' && (await hasRealAgencies(source))) {
    throw new Error(
      'This database holds organisations that the demo did not bring: the portal does not run it in demo mode, where anybody signs in as anybody.',
    );
  }
}

async function hasRealAgencies(source: Source): Promise<boolean> {
  try {
    const rows = await source.query<{ real: boolean }[]>('select door.has_real_agencies() as real');
    return rows[0]?.real ?? true;
  } catch (error) {
    if ((error as { code?: string }).code !== UNDEFINED_FUNCTION) throw error;
    throw new Error(
      'The database is older than this release, and nobody knows whose data it holds: migrate it before the demo runs on it.',
    );
  }
}
