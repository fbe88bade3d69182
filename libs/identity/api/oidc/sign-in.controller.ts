import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { addressPrefix, wideNetwork } from '@stad/platform/api/http/address-prefix.js';
import { PUBLIC_URL, sessionExchange } from '@stad/platform/api/http/session-cookie.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { landingPage } from '../../rules/return-path.js';
import type { SignInAnswer } from '../../rules/sign-in.js';
import { FlowCookie } from './flow-cookie.js';
import { SignInFlowService } from './sign-in-flow.service.js';
import type { SignInWish } from './sign-in-flow-steps.js';
import { SignOutService } from './sign-out.service.js';

const SIGN_IN_PAGE = '/logga-in';
/** A form of another site cannot set it, as of GraphQL. */
const CLIENT_HEADER = 'x-portal-client';

const path = z.string().max(2000).optional();
const START = z.union([
  z.strictObject({
    provider: z.uuid(),
    /** The secret of an invitation that is to be taken. */
    invitation: z
      .string()
      .regex(/^[A-Za-z0-9_-]{43}$/)
      .nullish(),
    returnTo: path,
  }),
  /** A fresh factor for the session that asks. */
  z.strictObject({ stepUp: z.literal(true), returnTo: path }),
]);

/**
 * To a provider and back. What begins something is a POST of the portal's own pages, which answers the
 * address to go to: a form that is redirected there would want every provider in `form-action`
 * (docs/decisions/0015).
 */
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly flows: SignInFlowService,
    private readonly leaves: SignOutService,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Post('start')
  @HttpCode(200)
  async start(@Req() req: Request, @Res() res: Response): Promise<void> {
    const body = START.safeParse(req.body);
    if (!this.isOwnPage(req) || !body.success) {
      refuse(res, [NOT_AVAILABLE]);
      return;
    }
    const wish = this.wishOf(body.data, req, res);
    if (!wish) {
      refuse(res, [{ code: 'UNAUTHENTICATED' }]);
      return;
    }
    try {
      const { address, secret } = await this.flows.depart(wish, body.data.returnTo);
      new FlowCookie(req, res, this.publicUrl, 'flow').set(secret);
      res.json({ location: address });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      refuse(res, error.problems);
    }
  }

  @Get('callback')
  async callback(@Req() req: Request, @Res() res: Response): Promise<void> {
    const cookie = new FlowCookie(req, res, this.publicUrl, 'flow');
    const arrival = await this.flows.arrive(cookie.read(), queryOf(req), addressPrefix(req.ip));
    if (arrival.isOver) cookie.clear();
    if (arrival.sessionToken) {
      sessionExchange(req, res, this.publicUrl).setSession(arrival.sessionToken);
    }
    const { answer, returnPath } = arrival;
    res.redirect(303, answer === null ? landingPage(returnPath) : signInPage(answer, returnPath));
  }

  /** Ends the session, and tells where to sign out too. Nobody signed in is as good as signed out. */
  @Post('out')
  @HttpCode(200)
  async out(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (!this.isOwnPage(req)) {
      refuse(res, [NOT_AVAILABLE]);
      return;
    }
    const exchange = sessionExchange(req, res, this.publicUrl);
    const leave = exchange.sessionToken ? await this.leaves.leave(exchange.sessionToken) : null;
    if (exchange.fieldToken) await this.leaves.leaveDevice(exchange.fieldToken);
    exchange.clearSession();
    if (leave) new FlowCookie(req, res, this.publicUrl, 'leave').set(leave.secret);
    res.json({ location: leave?.address ?? SIGN_IN_PAGE });
  }

  @Get('signed-out')
  signedOut(@Req() req: Request, @Res() res: Response): void {
    const cookie = new FlowCookie(req, res, this.publicUrl, 'leave');
    const isOurs = this.leaves.hasLeft(cookie.read(), queryOf(req).get('state'));
    if (isOurs) cookie.clear();
    res.redirect(303, isOurs ? signInPage('SIGNED_OUT', '/') : SIGN_IN_PAGE);
  }

  /** Asked by a page of the portal: another site's has another origin and cannot set the header. */
  private isOwnPage(req: Request): boolean {
    const isOwnOrigin = req.headers.origin === new URL(this.publicUrl).origin;
    return isOwnOrigin && req.headers[CLIENT_HEADER] !== undefined;
  }

  private wishOf(body: z.infer<typeof START>, req: Request, res: Response): SignInWish | null {
    const { sessionToken } = sessionExchange(req, res, this.publicUrl);
    if (!('stepUp' in body)) {
      const { provider: providerId, invitation = null } = body;
      const place = wideNetwork(addressPrefix(req.ip));
      return { kind: 'SIGN_IN', providerId, invitation, place, leaves: sessionToken };
    }
    return sessionToken ? { kind: 'STEP_UP', sessionToken } : null;
  }
}

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, PROVIDER_DOWN: 503 };

function refuse(res: Response, problems: readonly Problem[]): void {
  res.status(STATUS[problems[0]?.code ?? ''] ?? 404).json({ problems });
}

function signInPage(answer: SignInAnswer, returnPath: string): string {
  const query = new URLSearchParams({ svar: answer });
  if (returnPath !== '/') query.set('till', returnPath);
  return `${SIGN_IN_PAGE}?${query}`;
}

const queryOf = (req: Request) => new URL(req.originalUrl, 'http://portal.invalid').searchParams;
