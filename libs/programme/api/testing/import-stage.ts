import type { ImportReport } from '@stad/platform/api/import/import-report.js';
import type { TestPortal } from '@stad/platform/api/testing/portal.js';
import type { Problem } from '@stad/platform/rules/problem.js';

/** What a page of an import is told. */
export interface ToldTask {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly problems: readonly Problem[];
  readonly report: ImportReport | null;
}

export interface ImportAnswer {
  readonly status: number;
  readonly task: ToldTask | null;
  readonly problems: readonly Problem[];
}

/** Somebody at the page of an import. */
export interface Importer {
  readonly portal: TestPortal;
  /** Where the portal listens. */
  readonly url: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask({ url, cookie, headers }: Importer, path: string, body?: unknown) {
  const response = await fetch(`${url}/files/import/${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      'content-type': 'application/json',
      ...(cookie ? { cookie } : {}),
      ...(headers ?? { 'x-portal-client': 'web' }),
    },
  });
  const answer = (await response.json()) as Partial<ImportAnswer>;
  const { task = null, problems = [] } = answer;
  return { status: response.status, task, problems };
}

/** Begins a trial or an import, and waits for nothing. */
export const begin = (who: Importer, path: string, body: unknown): Promise<ImportAnswer> =>
  ask(who, path, body);

/** How far it is: the last one that was asked for, or the one with this id. */
export const look = (who: Importer, path: string, id?: string): Promise<ImportAnswer> =>
  ask(who, id ? `${path}?task=${id}` : path);

/** Begins, lets the outbox do it, and looks. What is refused at the start is answered as it is. */
export async function imported(
  who: Importer,
  path: string,
  body: unknown,
  now?: Date,
): Promise<ImportAnswer> {
  const begun = await begin(who, path, body);
  if (!begun.task) return begun;
  await who.portal.runJobs(now);
  return look(who, path, begun.task.id);
}
