import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageLanguage } from '../../rules/town-page.js';
import { KEPT_MS, type KeptDocument, KeptPages } from './kept-pages.js';

/** Of a key of a town; anything else there is none of, and nothing is asked. */
const KEY = /^[a-z0-9-]{1,60}$/;

/** Browsers and proxies keep it as long as this process does. */
const CACHED = `public, max-age=${KEPT_MS / 1000}`;

/**
 * `/oppen/lund`: for anybody, by link, also by a search engine. A document of its own and no page of the client:
 * it asks nobody who they are, reads and sets no cookie, and is neither logged nor counted (decision 46). A town
 * whose page is closed and one that there is not are one 404.
 */
@Controller('oppen')
export class OpenPageController {
  constructor(private readonly pages: KeptPages) {}

  @Get(':town')
  inSwedish(@Param('town') town: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.answer(town, undefined, req, res);
  }

  @Get(':town/:language')
  inLanguage(
    @Param('town') town: string,
    @Param('language') language: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.answer(town, language, req, res);
  }

  private async answer(
    town: string,
    asked: string | undefined,
    req: Request,
    res: Response,
  ): Promise<void> {
    const language = pageLanguage(asked);
    const key = town.toLowerCase();
    const isAddress = language !== null && KEY.test(key);
    try {
      const page = isAddress ? await this.pages.page(key, language, new Date()) : null;
      send(req, res, page ? 200 : 404, page ?? this.pages.nothing(language ?? 'sv'));
    } catch {
      // The numbers that are good everywhere depend on no database (INV-29).
      res.setHeader('Retry-After', '5');
      send(req, res, 503, this.pages.nothing(language ?? 'sv'));
    }
  }
}

function send(req: Request, res: Response, status: number, document: KeptDocument): void {
  res.setHeader('Vary', 'Accept-Encoding');
  if (status === 503) res.setHeader('Cache-Control', 'no-store');
  else {
    res.setHeader('Cache-Control', CACHED);
    res.setHeader('ETag', document.etag);
  }
  if (status !== 200) res.setHeader('X-Robots-Tag', 'noindex');
  if (status === 200 && asksFor(req, document.etag)) {
    res.status(304).end();
    return;
  }
  res.status(status).setHeader('Content-Type', 'text/html; charset=utf-8');
  if (req.acceptsEncodings('gzip') === 'gzip') {
    res.setHeader('Content-Encoding', 'gzip');
    res.end(document.zipped);
  } else res.end(document.text);
}

/** A proxy that zips anew marks the name of what it keeps as weak. */
const asksFor = (req: Request, etag: string): boolean =>
  (req.headers['if-none-match'] ?? '')
    .split(/\s*,\s*/)
    .some((one) => one.replace(/^W\//, '') === etag);
