import type { TestPortal } from './portal.js';

/** Where the portal listens, for what is no GraphQL. */
export async function listening(portal: TestPortal): Promise<string> {
  await portal.server.app.listen(0, '127.0.0.1');
  const { port } = portal.server.app.getHttpServer().address() as { port: number };
  return `http://127.0.0.1:${port}`;
}
