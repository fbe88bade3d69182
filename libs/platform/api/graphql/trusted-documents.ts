import { existsSync, readFileSync } from 'node:fs';
import type { RequestHandler, Response } from 'express';

/**
 * Turns the `documentId` a client sends into the operation it stands for. In production only the
 * operations of the built client are served; an unknown id, or a text, is refused with 400. Anything
 * but a POST is refused with 405: a text in an address would step around this, and stand in the
 * logs of every proxy on its way.
 */
export function trustedDocuments(manifestPath: string, onlyTrusted: boolean): RequestHandler {
  // A map: of an object, `constructor` would be a known document.
  const documents = new Map<string, string>(
    existsSync(manifestPath)
      ? Object.entries(JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, string>)
      : [],
  );
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
