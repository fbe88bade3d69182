import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler, Response } from 'express';

/** The operations of a built client, by id. A map: of an object, `constructor` would be a known document. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/**
 * The operations of the client beside `webDir`, and those of the release before where somebody has laid its
 * manifest there: pages that were open during an upgrade go on until they are loaded anew.
 */
export function readTrustedDocuments(webDir: string): TrustedDocuments {
  const read = (name: string): [string, string][] => {
    const path = join(webDir, '..', name);
    return existsSync(path) ? Object.entries(JSON.parse(readFileSync(path, 'utf8'))) : [];
  };
  return new Map([...read('trusted-documents.previous.json'), ...read('trusted-documents.json')]);
}

/**
 * Turns the `documentId` a client sends into the operation it stands for. In production only the
 * operations of the built client are served; an unknown id, or a text, is refused with 400. Anything
 * but a POST is refused with 405: a text in an address would step around this, and stand in the
 * logs of every proxy on its way.
 */
export function trustedDocuments(
  documents: TrustedDocuments,
  onlyTrusted: boolean,
): RequestHandler {
  return (req, res, next) => {
    if (req.method !== 'POST') {
      res.setHeader('Allow', 'POST');
      refuse(res, 405, 'METHOD_NOT_ALLOWED');
      return;
    }
    const body = req.body as { documentId?: unknown; query?: unknown } | undefined;
    const id = body?.documentId;
    const text = typeof id === 'string' ? documents.get(id) : undefined;
    if (id === undefined ? onlyTrusted : text === undefined) {
      refuse(res, 400, 'UNKNOWN_DOCUMENT');
      return;
    }
    if (body && text !== undefined) body.query = text;
    next();
  };
}

/** In the shape of every other refusal (errors.ts). */
function refuse(res: Response, status: number, code: string): void {
  res
    .status(status)
    .json({ errors: [{ message: code, extensions: { code, problems: [{ code }] } }] });
}
