/** Demo data under real use, or a demo sign-in beside real data, must never happen. */
export async function refuseWrongData(
  mode: string,
  source: { query<T>(sql: string): Promise<T> },
): Promise<void> {
  const rows = await source.query<{ demo: boolean }[]>(
    'select demo_loaded_on is not null as demo from app.installation',
  );
  if (mode === 'production' && rows[0]?.demo) {
    throw new Error(
      'This database holds demo data: the portal does not run it in production mode.',
    );
  }
}
