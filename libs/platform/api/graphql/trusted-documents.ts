import { existsSync, readFileSync } from 'node:fs';
import type { RequestHandler } from 'express';

/**
 * Turns the `documentId` a client sends into the operation it stands for. In production only the
 * operations of the built client are served; an unknown id, or a text, is refused with 400.
 */
export function trustedDocuments(manifestPath: string, onlyTrusted: boolean): RequestHandler {
  const documents: Record<string, string> = existsSync(manifestPath)
    ? JSON.parse(readFileSync(manifestPath, 'utf8'))
    : {};
  return (req, res, next) => {
    const body = req.body as { documentId?: unknown; query?: unknown } | undefined;
    const id = typeof body?.documentId === 'string' ? body.documentId : undefined;
    const text = id === undefined ? undefined : documents[id];
    const refused = id === undefined ? onlyTrusted : text === undefined;
    if (refused && req.method === 'POST') {
      res.status(400).json({
        errors: [
          {
            message: 'UNKNOWN_DOCUMENT',
            extensions: { code: 'UNKNOWN_DOCUMENT', problems: [{ code: 'UNKNOWN_DOCUMENT' }] },
          },
        ],
      });
      return;
    }
    if (body && text !== undefined) body.query = text;
    next();
  };
}
