import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FEED_PACE } from '../rules/feed.js';
import { FeedService } from './feed.service.js';

/** As a link is made: 256 bits and the ending. Anything else never reaches the database. */
const NAME = /^([A-Za-z0-9_-]{43})\.ics$/;

/**
 * Open: the secret in the address is what lets in. Unknown, revoked and ended are one 404. Always whole,
 * never kept by a proxy; a calendar that shows the `ETag` it has is told that nothing is new.
 */
@Controller('kalender')
export class FeedController {
  constructor(private readonly feeds: FeedService) {}

  @Get(':name')
  async fetch(
    @Param('name') name: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const [, secret] = NAME.exec(name) ?? [];
    const answer = secret ? await this.feeds.answer(secret, new Date()) : 'UNKNOWN';
    if (answer === 'UNKNOWN') {
      res.status(404).end();
      return;
    }
    if (answer === 'TOO_OFTEN') {
      res.status(429).setHeader('Retry-After', FEED_PACE.minutes * 60);
      res.end();
      return;
    }
    const etag = `"${createHash('sha256').update(answer.text).digest('base64url')}"`;
    res.setHeader('Cache-Control', 'private, no-cache');
    res.setHeader('ETag', etag);
    if (req.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
      res.status(304).end();
      return;
    }
    res.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    res.setHeader('Content-Disposition', 'inline; filename="kalender.ics"');
    res.setHeader('X-Robots-Tag', 'noindex');
    res.end(answer.text);
  }
}
